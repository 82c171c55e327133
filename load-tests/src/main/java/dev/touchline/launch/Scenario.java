package dev.touchline.launch;

import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.film.Look;
import dev.touchline.simulator.film.Rig;
import dev.touchline.simulator.film.RigCamera;
import dev.touchline.simulator.play.Scene;
import java.util.List;
import picocli.CommandLine.Option;

/** Which simulated match is filmed, and by which cameras: options that demo, simulate, score and bench share. */
final class Scenario {
    @Option(names = "--seed", defaultValue = "7", description = "the match and its looks (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--rig", defaultValue = "standard", description = "standard or tsukuba (default: ${DEFAULT-VALUE})")
    private String rigName = "standard";

    @Option(names = "--cameras", defaultValue = "2", description = "film with the first so many of the rig's cameras")
    private int cameraCount;

    @Option(names = "--fps", defaultValue = "25", description = "pictures a second: 25, or 25 divided by 2, 3, 4 or 5")
    private double fps;

    long seed() {
        return seed;
    }

    void seed(long other) {
        seed = other;
    }

    Look look() {
        return Look.from(seed);
    }

    Rig rig() {
        return switch (rigName) {
            case "standard" -> Rig.standard(PitchSize.STANDARD);
            case "tsukuba" -> Rig.tsukuba(PitchSize.STANDARD);
            default -> throw new Trouble("--rig " + rigName + " is unknown. Use standard or tsukuba.");
        };
    }

    List<RigCamera> cameras() {
        List<RigCamera> all = rig().cameras();
        if (cameraCount < 1 || cameraCount > all.size()) {
            throw new Trouble("--cameras %d: the rig %s has 1 to %d.".formatted(cameraCount, rigName, all.size()));
        }
        return all.subList(0, cameraCount).stream()
                .map(camera -> camera.withFps(fps))
                .toList();
    }

    /** How many ticks of the match pass from one picture to the next. */
    int everyTicks() {
        long ticks = Math.round(Scene.TICKS_PER_SECOND / fps);
        if (fps <= 0 || ticks < 1 || ticks > 5) {
            throw new Trouble("--fps " + fps + ": expected 25, or 25 divided by 2, 3, 4 or 5.");
        }
        return (int) ticks;
    }

    /** The options once more, for the process that films. */
    List<String> arguments() {
        return List.of(
                "--seed",
                Long.toString(seed),
                "--rig",
                rigName,
                "--cameras",
                Integer.toString(cameraCount),
                "--fps",
                Double.toString(fps));
    }
}
