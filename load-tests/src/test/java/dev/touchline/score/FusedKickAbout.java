package dev.touchline.score;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.Crown;
import dev.touchline.camera.Lens;
import dev.touchline.fuse.Frames;
import dev.touchline.fuse.Fusion;
import dev.touchline.fuse.FusionRules;
import dev.touchline.fuse.World;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A made-up match through two noisy cameras, their trackers and fusion: truth and frames side by side.
 */
record FusedKickAbout(List<TruthFrame> truth, List<MatchFrame> frames) {
    static final long START = 1_700_000_000_000_000L / MatchFrame.STEP_MICROS * MatchFrame.STEP_MICROS;

    static FusedKickAbout play(long seed, int seconds, int inferredEvery) {
        return play(new KickAbout(seed)::at, seed, seconds, inferredEvery, FusionRules.STANDARD);
    }

    static FusedKickAbout play(
            LongFunction<TruthFrame> match, long seed, int seconds, int inferredEvery, FusionRules rules) {
        MatchSetup setup = setup();
        var west = new NoisyCamera("west", camera(setup, "west"), seed + 1);
        var east = new NoisyCamera("east", camera(setup, "east"), seed + 2);
        var fusion = new Fusion(setup, rules);
        World world = World.unseen();
        List<TruthFrame> truth = new ArrayList<>();
        List<MatchFrame> frames = new ArrayList<>();
        for (int tick = 0; tick < 25 * seconds; tick++) {
            TruthFrame now = match.apply(START + tick * MatchFrame.STEP_MICROS);
            truth.add(now);
            FrameSightings one = tick % inferredEvery == 0 ? west.see(now) : west.shed(now.timeMicros());
            FrameSightings other =
                    tick % inferredEvery == inferredEvery / 2 ? east.see(now) : east.shed(now.timeMicros());
            for (FrameSightings picture : List.of(one, other)) {
                Frames step = fusion.accept(world, picture, now.timeMicros() + 60_000);
                world = step.world();
                frames.addAll(step.due());
            }
        }
        return new FusedKickAbout(truth, frames);
    }

    private static Camera camera(MatchSetup setup, String name) {
        Camera camera = setup.cameras().get(name);
        if (camera == null) {
            throw new IllegalArgumentException("no camera " + name);
        }
        return camera;
    }

    /** The demo's two cameras, 18 m high, 20 m behind the touchline, one half each with an overlap. */
    static MatchSetup setup() {
        var kit = new KitColours("#ff0000", "#ffffff", "#ff0000");
        var sheet = new TeamSheet("Reds", "RED", kit, kit, new ArrayList<>());
        var lens = new Lens(640, 640, 360, -0.06, 0.008);
        var crown = new Crown(0.3);
        double tilt = Math.atan2(18, 45.6);
        double pan = Math.atan2(7.5, 45);
        return new MatchSetup(
                "kickabout",
                1,
                PitchSize.STANDARD,
                sheet,
                sheet,
                kit,
                new ArrayList<>(),
                Map.of(
                        "west",
                        new Camera(
                                1280,
                                720,
                                new CameraPose(-20, -54, 18, -pan, tilt, 0),
                                lens,
                                crown,
                                PitchSize.STANDARD),
                        "east",
                        new Camera(
                                1280,
                                720,
                                new CameraPose(20, -54, 18, pan, tilt, 0),
                                lens,
                                crown,
                                PitchSize.STANDARD)));
    }
}
