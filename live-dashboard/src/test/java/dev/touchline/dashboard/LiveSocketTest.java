package dev.touchline.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchline.dashboard.auth.Access;
import dev.touchline.dashboard.auth.Door;
import dev.touchline.dashboard.http.Listener;
import dev.touchline.dashboard.http.Vitals;
import dev.touchline.dashboard.live.LatestState;
import dev.touchline.dashboard.live.LiveLimits;
import dev.touchline.dashboard.live.LiveMeters;
import dev.touchline.dashboard.live.Stamps;
import dev.touchline.event.EventStatus;
import dev.touchline.wire.Stamp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.DataInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The live socket as its clients meet it, through a real listener. */
class LiveSocketTest {
    private static final long START = 1_800_000_000_000_000L;
    /** Pairs of a frame and a call that may be under way: few enough for a socket, so that a busy machine makes nobody slow. */
    private static final int AHEAD = 20;

    private final Stage stage = new Stage(START);
    private final LatestState state = new LatestState(stage.setup());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Listener listener = Listener.open(
            "127.0.0.1",
            0,
            Door.at("127.0.0.1", Access.USUAL),
            Map.of(Stage.MATCH, state),
            new Vitals(() -> true, () -> true, () -> ""),
            new LiveLimits(Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(30)),
            new LiveMeters(meters));

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void a_screen_that_joins_gets_the_whole_picture_and_then_every_change() throws Exception {
        frame(1);
        state.players(1, stage.players(START));
        state.teams(1, stage.teams(START));
        call(1, 1, EventStatus.PROVISIONAL);
        try (LiveClient client = LiveClient.open(listener.port(), Stage.MATCH)) {
            JsonNode snapshot = client.next();
            assertThat(snapshot.path("type").asText()).isEqualTo("snapshot");
            assertThat(snapshot.path("match").path("home").path("shortName").asText())
                    .isEqualTo("HAR");
            assertThat(snapshot.path("frame").path("people")).hasSize(25);
            assertThat(snapshot.path("players")).hasSize(22);
            assertThat(snapshot.path("events")).hasSize(1);

            frame(2);
            call(2, 2, EventStatus.CONFIRMED);
            JsonNode frame = client.next();
            assertThat(frame.path("type").asText()).isEqualTo("frame");
            assertThat(frame.path("seq").asText()).isEqualTo("2.1.1.1");
            assertThat(frame.path("stamps").has("fused")).isTrue();
            assertThat(frame.path("stamps").has("pushed")).isTrue();
            JsonNode call = client.next();
            assertThat(call.path("event").path("specversion").asText()).isEqualTo("1.0");
            assertThat(call.path("event").path("data").path("status").asText()).isEqualTo("CONFIRMED");
        }
    }

    @Test
    void whoever_comes_back_with_a_token_misses_nothing_and_gets_nothing_twice() throws Exception {
        int last = 240;
        Semaphore ahead = new Semaphore(AHEAD); // the match goes on while nobody listens, but not too far
        CompletableFuture<Void> play = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= last; i++) {
                ahead.acquireUninterruptibly();
                frame(i);
                call(i, 1, EventStatus.PROVISIONAL, i);
            }
        });
        List<Long> frames = new ArrayList<>();
        List<Long> calls = new ArrayList<>();
        String seq = "";
        while (calls.size() < last) {
            String token = seq.isEmpty() ? "" : Stage.MATCH + ":" + seq;
            try (LiveClient client = LiveClient.resume(listener.port(), Stage.MATCH, token)) {
                for (int taken = 0; taken < 37 && calls.size() < last; taken++) {
                    JsonNode message = client.next();
                    seq = message.path("seq").asText(seq);
                    switch (message.path("type").asText()) {
                        case "snapshot" -> {
                            assertThat(frames).isEmpty();
                            begin(message, frames, calls);
                            ahead.release(calls.size());
                        }
                        case "frame" -> frames.add(offset(message, 0));
                        case "event" -> {
                            calls.add(offset(message, 3));
                            ahead.release();
                        }
                        default -> assertThat(message.path("type").asText()).isEqualTo("resumed");
                    }
                }
            }
        }
        play.join();
        assertThat(calls).isEqualTo(upTo(last));
        assertThat(frames).isEqualTo(upTo(last));
    }

    /** What a snapshot tells counts as all that came before it. */
    private static void begin(JsonNode snapshot, List<Long> frames, List<Long> calls) {
        frames.addAll(upTo(Math.max(0, offset(snapshot, 0))));
        calls.addAll(upTo(Math.max(0, offset(snapshot, 3))));
    }

    @Test
    void a_token_too_old_is_told_so_and_answered_with_a_snapshot() throws Exception {
        for (int i = 1; i <= 400; i++) {
            frame(i);
        }
        try (LiveClient client = LiveClient.resume(listener.port(), Stage.MATCH, Stage.MATCH + ":3.-1.-1.-1")) {
            assertThat(client.next().path("type").asText()).isEqualTo("expired");
            JsonNode snapshot = client.next();
            assertThat(snapshot.path("type").asText()).isEqualTo("snapshot");
            assertThat(snapshot.path("seq").asText()).isEqualTo("400.-1.-1.-1");
        }
    }

    @Test
    void a_client_that_takes_nothing_is_closed_and_the_others_do_not_notice() throws Exception {
        try (Socket stuck = raw(4096);
                LiveClient healthy = LiveClient.open(listener.port(), Stage.MATCH)) {
            healthy.next();
            Instant deadline = Instant.now().plusSeconds(60);
            int sent = 0;
            while (meters.counter("touchline.live.clients.closed.slow").count() == 0) {
                assertThat(Instant.now()).isBefore(deadline);
                frame(++sent);
                assertThat(healthy.next().path("seq").asText()).startsWith(sent + ".");
            }
            assertThat(meters.counter("touchline.live.messages.conflated").count())
                    .isPositive();
            assertThat(stuck.isConnected()).isTrue();
        }
    }

    @Test
    void a_page_of_another_site_may_not_listen() {
        assertThatThrownBy(() -> LiveClient.from(listener.port(), Stage.MATCH, "https://elsewhere.example"))
                .isInstanceOf(CompletionException.class);
        LiveClient.from(listener.port(), Stage.MATCH, "http://127.0.0.1:" + listener.port())
                .close();
    }

    @Test
    void whoever_talks_to_it_is_shown_out() {
        try (LiveClient client = LiveClient.open(listener.port(), Stage.MATCH)) {
            client.say("{}");
            assertThat(client.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void broken_text_and_oversized_frames_are_closed_by_the_book() throws Exception {
        byte[] brokenText = {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, (byte) 0xC3, (byte) 0x28};
        assertThat(closeCodeAfter(brokenText)).isEqualTo(1007);
        byte[] oversized = {(byte) 0x81, (byte) 0xFE, (byte) 0x40, 0, 0, 0, 0, 0};
        assertThat(closeCodeAfter(oversized)).isEqualTo(1009);
    }

    private int closeCodeAfter(byte[] frame) throws Exception {
        try (Socket socket = raw(64 * 1024)) {
            OutputStream out = socket.getOutputStream();
            out.write(frame);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                int length = in.readUnsignedByte();
                byte[] payload = in.readNBytes(
                        length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong());
                if (kind == 0x88) {
                    return ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
                }
            }
            throw new AssertionError("closed without a close frame");
        }
    }

    /** A client that spoke the handshake by hand and reads nothing after it. */
    private Socket raw(int receiveBuffer) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.port()));
        socket.setSoTimeout(60_000);
        String hello = "GET /v1/matches/" + Stage.MATCH + "/live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
        socket.getOutputStream().write(hello.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.read());
        }
        assertThat(answer.toString()).startsWith("HTTP/1.1 101");
        return socket;
    }

    private static List<Long> upTo(long last) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 1; i <= last; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static long offset(JsonNode message, int part) {
        return Long.parseLong(message.path("seq").asText().split("\\.", -1)[part]);
    }

    private void frame(long offset) {
        state.frame(offset, stage.frame(START + offset * 40_000), new Stamps(Map.of(Stamp.FUSED, Stamp.now())));
    }

    private void call(long offset, int revision, EventStatus status) {
        call(1, revision, status, offset);
    }

    private void call(int index, int revision, EventStatus status, long offset) {
        state.event(offset, StageCalls.call(index, revision, status, START, 1), Stamps.NONE);
    }
}
