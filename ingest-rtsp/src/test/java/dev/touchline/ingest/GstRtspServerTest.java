package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.footage.Codec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a server that is none of ours: Debian's gst-rtsp-server with x264 behind Digest authentication. */
class GstRtspServerTest {
    private static final String PYTHON = "/usr/bin/python3"; // Debian's, the one that has Debian's bindings

    @ParameterizedTest
    @EnumSource(Transport.class)
    void an_independent_servers_pictures_come_with_capture_times_from_its_sender_reports(Transport transport)
            throws IOException, InterruptedException, URISyntaxException {
        Process server = startServer();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String port = says.readLine();
            assumeInstalled(port != null && port.matches("\\d+"), String.valueOf(port));
            CameraSource camera = new CameraSource(
                    "north", "rtsp://127.0.0.1:" + port + "/cam", transport, new Credentials("ann", "s:e@cret"), 0);
            BlockingQueue<AccessUnit> received = new LinkedBlockingQueue<>();
            try (Ingest ingest = Ingest.start(
                    new IngestSettings("final", List.of(camera), IngestSettings.LOOPBACK, 0), received::add)) {
                AccessUnit first = next(received);
                assertThat(first.key()).isTrue();
                assertThat(first.codec()).isEqualTo(Codec.H264);
                assertThat(NalUnits.of(Codec.H264, first.payload()))
                        .extracting(NalUnits.Span::type)
                        .contains(7, 8, 5);

                AccessUnit dated = next(received);
                while (dated.clockSource() != ClockSource.SENDER_REPORT || dated.isHeartbeat()) {
                    dated = next(received);
                }
                assertThat(dated.rtpTimestamp()).isNotNull();
                assertThat(ingest.health().get(0).state()).isEqualTo(CameraHealth.State.LIVE);
            }
        } finally {
            server.destroy();
        }
    }

    private static Process startServer() throws IOException, URISyntaxException {
        assumeInstalled(Files.isExecutable(Path.of(PYTHON)), PYTHON + " is missing");
        Path script = Path.of(Objects.requireNonNull(GstRtspServerTest.class.getResource("/gst_camera.py"))
                .toURI());
        return new ProcessBuilder(PYTHON, script.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void assumeInstalled(boolean there, String otherwise) {
        String skip = "SKIPPED against gst-rtsp-server (" + otherwise + "): apt-get install python3-gi"
                + " gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-ugly";
        if (!there) {
            System.out.println(skip);
        }
        assumeTrue(there, skip);
    }

    private static AccessUnit next(BlockingQueue<AccessUnit> received) throws InterruptedException {
        @Nullable AccessUnit unit = received.poll(15, TimeUnit.SECONDS);
        return Objects.requireNonNull(unit, "nothing came from the camera for 15 s");
    }
}
