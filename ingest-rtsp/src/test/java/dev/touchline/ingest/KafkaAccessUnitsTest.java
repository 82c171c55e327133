package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.footage.Codec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaAccessUnitsTest {
    @Test
    void without_a_broker_units_are_shed_and_counted_per_camera() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
        try (KafkaAccessUnits sink = new KafkaAccessUnits("127.0.0.1:" + closedPort, Map.of())) {
            sink.send(unit("left"));
            sink.send(unit("left"));
            sink.send(unit("right"));

            assertThat(sink.shed("left")).isEqualTo(2);
            assertThat(sink.shed("right")).isEqualTo(1);
            assertThat(sink.shed("nobody")).isZero();
        }
    }

    private static AccessUnit unit(String camera) {
        return new AccessUnit(
                "final", camera, 0, 1, Codec.H264, 0, 0, ClockSource.ARRIVAL, 0, null, true, 0, 1, new byte[100]);
    }
}
