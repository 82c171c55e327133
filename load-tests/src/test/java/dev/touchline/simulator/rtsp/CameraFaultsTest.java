package dev.touchline.simulator.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.ingest.CameraHealth.State;
import dev.touchline.ingest.Transport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraFaultsTest {
    private static final List<EncodedClip.Picture> CLIP = EncodedClip.pictures(30);

    private RtspServer server;

    @BeforeEach
    void start() throws IOException {
        server = RtspServer.start("127.0.0.1", 0, null);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_camera_that_dies_comes_back_by_itself_in_a_new_epoch() throws IOException, InterruptedException {
        ServedCamera camera = server.serve("left", new ClipFootage(CLIP));
        try (Reception reception = Reception.of(server, Transport.TCP, null, "left")) {
            AccessUnit before = reception.awaitPicture();
            camera.disconnect();
            AccessUnit after = reception.await(
                    "picture of a new epoch",
                    unit -> unit.epoch() > before.epoch()
                            && unit.key()
                            && reception.health().reconnects() > 0);

            assertThat(after.sequence()).isGreaterThan(before.sequence());
            assertThat(after.captureTimeMicros()).isGreaterThan(before.captureTimeMicros());
            assertThat(reception.health().reconnects()).isEqualTo(1);
        }
    }

    @Test
    void a_camera_that_films_for_nobody_rests_after_its_first_key_frame() throws IOException, InterruptedException {
        ClipFootage clip = new ClipFootage(CLIP);
        var served = new AtomicReference<ServedCamera>();
        var forNobody = new AtomicInteger();
        ServedCamera camera = server.serve("left", new Footage() {
            @Override
            public CodedPicture next() throws InterruptedException {
                ServedCamera known = served.get();
                if (known == null || known.clients() == 0) {
                    forNobody.incrementAndGet();
                }
                return clip.next();
            }

            @Override
            public boolean restsUnwatched() {
                return true;
            }
        });
        served.set(camera);
        assertThat(camera.description(10_000)).isNotNull();
        try (Reception reception = Reception.of(server, Transport.TCP, null, "left")) {
            assertThat(reception.awaitPictures(60, unit -> true)).hasSize(60);
            assertThat(forNobody).hasValue(1);
        }
        assertThat(clip.given()).hasSizeGreaterThan(60);
    }

    @Test
    void a_dead_camera_never_touches_another() throws IOException, InterruptedException {
        ServedCamera left = server.serve("left", new ClipFootage(CLIP));
        server.serve("right", new ClipFootage(CLIP));
        try (Reception reception = Reception.of(server, Transport.TCP, null, "left", "right")) {
            reception.await("picture of the left", unit -> unit.camera().equals("left") && !unit.isHeartbeat());
            AccessUnit first = reception.await(
                    "picture of the right", unit -> unit.camera().equals("right") && unit.key());
            server.remove(left);
            List<AccessUnit> others =
                    reception.awaitPictures(150, unit -> unit.camera().equals("right"));

            for (int i = 0; i < others.size(); i++) {
                assertThat(others.get(i).sequence()).isEqualTo(first.sequence() + i + 1);
                assertThat(others.get(i).epoch()).isEqualTo(others.get(0).epoch());
            }
            assertThat(reception.ingest().health().get(0).state()).isEqualTo(State.CONNECTING);
            assertThat(reception.ingest().health().get(1).state()).isEqualTo(State.LIVE);
        }
    }

    @Test
    void a_silent_camera_gets_heartbeats_then_the_watchdog_and_is_back_when_it_speaks()
            throws IOException, InterruptedException {
        ServedCamera camera = server.serve("left", new ClipFootage(CLIP));
        try (Reception reception = Reception.of(server, Transport.TCP, null, "left")) {
            AccessUnit before = reception.awaitPictures(10, unit -> true).get(9);
            camera.pause();
            AccessUnit heartbeat = reception.await("heartbeat", AccessUnit::isHeartbeat);
            assertThat(heartbeat.captureTimeMicros()).isGreaterThan(before.captureTimeMicros());
            reception.await("silence in health", unit -> reception.health().state() == State.SILENT);
            reception.await(
                    "watchdog",
                    unit -> reception.health().lastError().contains("no picture for 3 s")
                            && reception.health().reconnects() > 0);
            camera.resume();

            assertThat(reception.awaitPicture().key()).isTrue();
            assertThat(threadsNamed("rtsp-left")).isLessThanOrEqualTo(1);
        }
        assertThat(threadsNamed("rtsp-left")).isZero();
    }

    @Test
    void a_frozen_picture_is_never_called_healthy() throws IOException, InterruptedException {
        ServedCamera camera = server.serve("left", new ClipFootage(CLIP));
        try (Reception reception = Reception.of(server, Transport.TCP, null, "left")) {
            reception.awaitPicture();
            camera.freeze();
            reception.await("frozen health", unit -> reception.health().state() == State.FROZEN);
            camera.resume();
            reception.await("health again", unit -> reception.health().state() == State.LIVE);
        }
    }

    @Test
    void rtp_time_that_jumps_by_ten_hours_leaves_time_rising() throws IOException, InterruptedException {
        ServedCamera camera = server.serve("left", new ClipFootage(CLIP));
        try (Reception reception = Reception.of(server, Transport.TCP, null, "left")) {
            List<AccessUnit> before = reception.awaitPictures(20, unit -> true);
            int epoch = before.get(19).epoch();
            camera.jumpTimestamps(10L * 3600 * 90_000);
            AccessUnit first = reception.await("new epoch", unit -> unit.epoch() > epoch);
            List<AccessUnit> after = reception.awaitPictures(100, unit -> true);

            assertThat(first.captureTimeMicros()).isGreaterThan(before.get(19).captureTimeMicros());
            assertThat(after).extracting(AccessUnit::captureTimeMicros).isSorted();
            assertThat(after.get(99).clockSource()).isEqualTo(ClockSource.SENDER_REPORT);
            assertThat(after.get(99).captureTimeMicros() - first.captureTimeMicros())
                    .isBetween(0L, 30_000_000L);
        }
    }

    @Test
    void a_clock_two_seconds_wrong_is_flagged_and_the_arrival_stands_in() throws IOException, InterruptedException {
        ServedCamera camera = server.serve("left", new ClipFootage(CLIP));
        camera.setClockError(2_000_000);
        try (Reception reception = Reception.of(server, Transport.TCP, null, "left")) {
            AccessUnit picture = reception.awaitPicture();

            assertThat(picture.clockSource()).isEqualTo(ClockSource.ARRIVAL);
            assertThat(picture.clockErrorMicros()).isLessThan(-1_000_000);
            camera.setClockError(0);
            reception.await("trust regained", unit -> unit.clockSource() == ClockSource.SENDER_REPORT);
        }
    }

    private static long threadsNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }
}
