package dev.touchline.simulator.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.fixture.RealData;
import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.footage.Codec;
import dev.touchline.ingest.CameraHealth;
import dev.touchline.ingest.Credentials;
import dev.touchline.ingest.Transport;
import dev.touchline.wire.Stamp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IngestFromServerTest {
    private static final List<EncodedClip.Picture> CLIP = EncodedClip.pictures(30);
    private static final long HURRIED_MICROS = 8_000;
    private static final Login LOGIN = new Login("ann", "s:e@c ret");
    private static final Credentials RIGHT = new Credentials("ann", "s:e@c ret");

    private RtspServer server;

    @BeforeEach
    void start() throws IOException {
        server = RtspServer.start("127.0.0.1", 0, LOGIN);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void every_picture_comes_once_byte_for_byte_and_with_its_true_capture_time(Transport transport)
            throws IOException, InterruptedException {
        ClipFootage footage = new ClipFootage(CLIP);
        server.serve("left", footage);
        try (Reception reception = Reception.of(server, transport, RIGHT, "left")) {
            AccessUnit first = reception.await("dated picture", IngestFromServerTest::isDated);
            List<AccessUnit> pictures = reception.awaitPictures(100, unit -> true);

            long expected = nearest(footage.given(), first.captureTimeMicros()).getKey();
            for (AccessUnit picture : pictures) {
                expected += ClipFootage.PERIOD_MICROS;
                Map.Entry<Long, byte[]> original = nearest(footage.given(), picture.captureTimeMicros());
                assertThat(original.getKey()).isEqualTo(expected);
                assertThat(picture.captureTimeMicros() - expected).isBetween(-1000L, 1000L);
                assertThat(nals(picture.payload())).isDeepEqualTo(nals(original.getValue()));
            }
            assertThat(pictures).extracting(AccessUnit::clockSource).containsOnly(ClockSource.SENDER_REPORT);
        }
    }

    @Test
    void hevc_with_b_frames_comes_in_decoding_order_with_display_times() throws IOException, InterruptedException {
        Path file = RealData.file("tsukuba/left_camera.mp4");
        server.serve("left", hurried(new LoopedFile(file, Instant.now().minusSeconds(3600))));
        try (Reception reception = Reception.of(server, Transport.TCP, RIGHT, "left")) {
            AccessUnit first = reception.awaitPicture();
            assertThat(first.key()).isTrue();
            assertThat(first.codec()).isEqualTo(Codec.H265);
            List<AccessUnit> pictures = reception.awaitPictures(25, unit -> true);

            assertThat(pictures).extracting(AccessUnit::captureTimeMicros).doesNotHaveDuplicates();
            assertThat(pictures.stream().map(AccessUnit::captureTimeMicros).toList())
                    .isNotEqualTo(pictures.stream()
                            .map(AccessUnit::captureTimeMicros)
                            .sorted()
                            .toList());
            assertThat(pictures).allSatisfy(picture -> assertThat(Math.floorMod(
                            picture.captureTimeMicros() - first.captureTimeMicros() + 100, HURRIED_MICROS))
                    .isLessThan(200));
        }
    }

    @Test
    void a_wrong_password_is_told_in_health_but_never_printed_and_sets_nothing_going()
            throws IOException, InterruptedException {
        server.serve("left", new ClipFootage(CLIP));
        try (Reception reception = Reception.of(server, Transport.TCP, new Credentials("ann", "hush"), "left")) {
            String health = get(reception, "/health");
            while (!health.contains("401")) {
                health = get(reception, "/health");
            }

            assertThat(health).contains("CONNECTING", "left").doesNotContain("hush");
            assertThat(getStatus(reception, "/readyz")).isEqualTo(503);
            assertThat(getStatus(reception, "/livez")).isEqualTo(200);
        }
    }

    @Test
    void health_and_metrics_tell_a_live_camera() throws IOException, InterruptedException {
        server.serve("left", new ClipFootage(CLIP));
        try (Reception reception = Reception.of(server, Transport.TCP, RIGHT, "left")) {
            reception.awaitPictures(5, unit -> true);

            assertThat(reception.health().state()).isEqualTo(CameraHealth.State.LIVE);
            assertThat(getStatus(reception, "/readyz")).isEqualTo(200);
            assertThat(get(reception, "/metrics"))
                    .contains("touchline_ingest_pictures_total{camera=\"left\"}")
                    .contains("touchline_ingest_state{camera=\"left\",state=\"LIVE\"} 1.0");
        }
    }

    private static byte[][] nals(byte[] annexB) {
        return NalUnit.split(annexB).stream().map(NalUnit::bytes).toArray(byte[][]::new);
    }

    /** Real time five times as fast, so that the key frame that comes every ten seconds is not waited for. */
    private static Footage hurried(LoopedFile file) throws InterruptedException {
        CodedPicture first = file.next();
        long startMicros = Stamp.now();
        long startNanos = System.nanoTime();
        AtomicInteger count = new AtomicInteger();
        return () -> {
            CodedPicture picture = file.next();
            long due = startNanos + count.getAndIncrement() * HURRIED_MICROS * 1000 - System.nanoTime();
            new Semaphore(0).tryAcquire(due, TimeUnit.NANOSECONDS);
            long captured = (picture.captureTimeMicros() - first.captureTimeMicros()) * HURRIED_MICROS / 40_000;
            return new CodedPicture(picture.codec(), startMicros + captured, picture.key(), picture.annexB());
        };
    }

    private static boolean isDated(AccessUnit unit) {
        return !unit.isHeartbeat() && unit.clockSource() == ClockSource.SENDER_REPORT;
    }

    private static Map.Entry<Long, byte[]> nearest(NavigableMap<Long, byte[]> given, long captured) {
        return Objects.requireNonNull(given.floorEntry(captured + ClipFootage.PERIOD_MICROS / 2));
    }

    private static String get(Reception reception, String path) throws IOException, InterruptedException {
        return ask(reception, path).body();
    }

    private static int getStatus(Reception reception, String path) throws IOException, InterruptedException {
        return ask(reception, path).statusCode();
    }

    private static HttpResponse<String> ask(Reception reception, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + reception.ingest().httpPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
