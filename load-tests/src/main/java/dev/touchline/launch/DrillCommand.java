package dev.touchline.launch;

import dev.touchline.bench.StageProbe;
import dev.touchline.bench.StageProbe.Passage;
import dev.touchline.fault.Kill;
import dev.touchline.fault.Steadiness;
import dev.touchline.wire.Stamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Faults put into the running pipeline; each prints what was injected, what held, and closes with one line of JSON. */
@Command(
        name = "drill",
        description = "Break the pipeline on purpose and see it recover.",
        subcommands = DrillCommand.Recovery.class)
final class DrillCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Trouble("drill what? There is: recovery.");
    }

    /** Kills ingest, then one camera; supervision brings each back. */
    @Command(
            name = "recovery",
            description = "Kill ingest, then one camera, and time until each camera is looked at again.")
    static final class Recovery implements Callable<Integer> {
        private static final double SOON_SECONDS = 5;
        private static final double SHARE_KEPT = 0.9;
        private static final double LONGEST_GAP_SECONDS = 1;
        private static final long PATIENCE_SECONDS = 60;
        private static final long WARM_UP_SECONDS = 10;
        private static final long QUIET_SECONDS = 10;
        private static final long SECOND = 1_000_000;

        @Mixin
        private Scenario scenario = new Scenario();

        private interface Question {
            boolean isSo();
        }

        @Override
        public Integer call() throws Exception {
            GroundCheck.memory();
            GroundCheck.disk(WorkFolder.home());
            WorkFolder work = WorkFolder.create("drill");
            Map<String, Double> figures;
            try (Assembly assembly = Stage.open(work)) {
                StagedDemo demo =
                        StagedDemo.startApart(assembly, scenario, work.path(), StagedDemo.Options.quiet(null, null));
                assembly.awaitReady();
                try (StageProbe probe = new StageProbe(demo.kafka())) {
                    figures = drill(assembly, demo, probe);
                }
            }
            System.out.println(Figures.json(figures));
            return holds(figures) ? 0 : 1;
        }

        private static Map<String, Double> drill(Assembly assembly, StagedDemo demo, StageProbe probe)
                throws InterruptedException {
            List<String> cameras = List.copyOf(demo.cameras().keySet());
            String dies = cameras.get(0);
            String other = cameras.get(cameras.size() - 1);
            await(assembly, () -> probe.inferred().keySet().containsAll(cameras));
            pause(assembly, WARM_UP_SECONDS);
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.putAll(fall("ingest", assembly, probe, demo.ingest(), cameras));
            pause(assembly, WARM_UP_SECONDS);

            long quiet = Stamp.now();
            pause(assembly, QUIET_SECONDS);
            long fault = Stamp.now();
            figures.putAll(fall("camera", assembly, probe, post(demo, dies), List.of(dies)));
            // as long a stretch as before, or longer where the camera was away longer
            long rest = QUIET_SECONDS - (Stamp.now() - fault) / SECOND;
            pause(assembly, Math.max(0, rest));
            if (!other.equals(dies)) {
                compare(figures, probe, other, new long[] {quiet, fault, Stamp.now()});
            }
            return figures;
        }

        private static Post post(StagedDemo demo, String camera) {
            Post post = demo.cameras().get(camera);
            if (post == null) {
                throw new Trouble("camera " + camera + " has no process of its own.");
            }
            return post;
        }

        /**
         * Kills a process and waits until it serves and these cameras are read and looked at again. All counts from the kill,
         * and from when the process serves again: a camera when its RTSP port is open, ingest when it calls its cameras.
         */
        private static Map<String, Double> fall(
                String what, Assembly assembly, StageProbe probe, Post post, List<String> cameras)
                throws InterruptedException {
            Child child = post.child();
            System.out.printf("injected: KILL %s (process %d)%n", child.name(), child.pid());
            long sent = Stamp.now();
            child.kill();
            Kill kill = new Kill(sent, Stamp.now());
            await(assembly, () -> post.child() != child && post.child().hasStood());
            double serves = kill.secondsTo(Stamp.now());
            System.out.printf("          %s serves again %.2f s after the kill%n", child.name(), serves);
            await(assembly, () -> !Double.isNaN(lastBack(kill, probe.inferred(), cameras)));
            double read = lastBack(kill, probe.read(), cameras);
            double lookedAt = lastBack(kill, probe.inferred(), cameras);
            held("read", cameras, read, serves);
            held("looked at", cameras, lookedAt, serves);
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put(what + "_serves_s", serves);
            figures.put(what + "_back_s", lookedAt);
            figures.put(what + "_read_after_serving_s", read - serves);
            figures.put(what + "_back_after_serving_s", lookedAt - serves);
            return figures;
        }

        private static void held(String what, List<String> cameras, double seconds, double serves) {
            System.out.printf(
                    "held:     %s %s again %.2f s after the kill, %.2f s after it served%n",
                    String.join(" and ", cameras), what, seconds, seconds - serves);
        }

        /** Seconds from the kill until the last of these cameras passed a stage again; NaN while one has not. */
        private static double lastBack(Kill kill, Map<String, List<Passage>> stage, List<String> cameras) {
            return cameras.stream()
                    .mapToDouble(camera -> kill.backSeconds(stage.getOrDefault(camera, List.of())))
                    .reduce(0, Math::max);
        }

        /** What one camera's figures were before the other died, and what they were from then on. */
        private static void compare(Map<String, Double> figures, StageProbe probe, String camera, long[] stretch) {
            var seen = probe.inferred().getOrDefault(camera, List.of());
            var read = probe.read().getOrDefault(camera, List.of());
            Steadiness before = Steadiness.of(seen, stretch[0], stretch[1]);
            Steadiness during = Steadiness.of(seen, stretch[1], stretch[2]);
            Steadiness readBefore = Steadiness.of(read, stretch[0], stretch[1]);
            Steadiness readDuring = Steadiness.of(read, stretch[1], stretch[2]);
            figures.put("other_camera_fps", during.fps());
            figures.put("other_camera_fps_before", before.fps());
            figures.put("other_camera_longest_gap_s", during.longestGapSeconds());
            figures.put("other_camera_longest_gap_before_s", before.longestGapSeconds());
            figures.put("other_camera_age_p99_ms", during.ageP99Millis());
            figures.put("other_camera_age_p99_before_ms", before.ageP99Millis());
            figures.put("other_camera_fps_read", readDuring.fps());
            figures.put("other_camera_fps_read_before", readBefore.fps());
            System.out.printf("%nthe other camera, %s     %10s %10s%n", camera, "before", "meanwhile");
            row("read, pictures/s", readBefore.fps(), readDuring.fps());
            row("looked at, pictures/s", before.fps(), during.fps());
            row("longest gap, s", before.longestGapSeconds(), during.longestGapSeconds());
            row("age p99, ms", before.ageP99Millis(), during.ageP99Millis());
            System.out.println();
        }

        private static void row(String name, double before, double during) {
            System.out.printf("  %-24s %10.2f %10.2f%n", name, before, during);
        }

        private static boolean holds(Map<String, Double> figures) {
            double read = figures.getOrDefault("other_camera_fps_read", 1.0);
            double readBefore = figures.getOrDefault("other_camera_fps_read_before", 1.0);
            return figures.getOrDefault("ingest_back_after_serving_s", Double.NaN) <= SOON_SECONDS
                    && figures.getOrDefault("camera_back_after_serving_s", Double.NaN) <= SOON_SECONDS
                    && read >= SHARE_KEPT * readBefore
                    && figures.getOrDefault("other_camera_longest_gap_s", 0.0) <= LONGEST_GAP_SECONDS;
        }

        private static void pause(Assembly assembly, long seconds) throws InterruptedException {
            if (seconds > 0) {
                assembly.watch(seconds);
            }
        }

        /** Waits until something is so, but not for ever. */
        private static void await(Assembly assembly, Question question) throws InterruptedException {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!question.isSo() && System.nanoTime() < until) {
                assembly.check();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }
}
