package dev.touchline.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import dev.touchline.match.TeamState;
import dev.touchline.setup.RedisAddress;
import dev.touchline.setup.SecretSource;
import dev.touchline.wire.CloudEvents;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

class RedisSnapshotTest {
    @Test
    void what_the_match_job_stored_is_read_back_with_its_offsets() throws Exception {
        int port = freePort();
        RedisServer redis =
                RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
        redis.start();
        try {
            String url = "redis://127.0.0.1:" + port;
            assertThat(RedisSnapshot.read(url, "cup")).isEqualTo(StoredState.NOTHING);
            store(url);
            StoredState stored = RedisSnapshot.read(url, "cup");
            assertThat(stored.offsets()).isEqualTo(new Offsets(812, -1, 40, 3));
            assertThat(stored.frame())
                    .isNotNull()
                    .extracting(MatchFrame::number)
                    .isEqualTo(70L);
            assertThat(stored.teams()).extracting(TeamState::team).containsExactly(Team.HOME);
        } finally {
            redis.stop();
        }
    }

    @Test
    void a_password_with_signs_that_mean_something_in_a_url_opens_redis() throws Exception {
        String password = "p@ss:w/rd?#%1$2+é";
        int port = freePort();
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("requirepass " + password)
                .build();
        redis.start();
        try {
            RedisAddress address = new RedisAddress("redis://127.0.0.1:" + port, new SecretSource("PASS", null));
            String url = address.connection(Map.of("PASS", password));
            store(url);
            assertThat(RedisSnapshot.read(url, "cup").frame()).isNotNull();
        } finally {
            redis.stop();
        }
    }

    @Test
    void without_redis_the_screens_start_empty() throws Exception {
        assertThat(RedisSnapshot.read("redis://127.0.0.1:" + freePort(), "cup")).isEqualTo(StoredState.NOTHING);
    }

    private static void store(String url) throws Exception {
        MatchFrame frame =
                new MatchFrame("cup", 70, 2_800_000, 1, 2, List.of(), null, 2_800_000, List.of(), 1, 1, null);
        TeamState team = new TeamState("cup", 2_800_000, 1, 2, Team.HOME, 0, 38, 34, 42, 1080, 14, List.of(), 1, 1, 1);
        RedisClient client = RedisClient.create(url);
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            connection
                    .sync()
                    .mset(Map.of(
                            "touchline:cup:frame", CloudEvents.JSON.writeValueAsString(frame),
                            "touchline:cup:players", "[]",
                            "touchline:cup:teams", CloudEvents.JSON.writeValueAsString(List.of(team)),
                            "touchline:cup:events", "[]",
                            "touchline:cup:offsets",
                                    "{\"touchline.frames\":812,\"touchline.teams\":40,\"touchline.events\":3}"));
        } finally {
            client.shutdown();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
