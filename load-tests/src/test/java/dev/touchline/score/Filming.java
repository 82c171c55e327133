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
import dev.touchline.match.Period;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Films a match with two noisy cameras like the demo's: what their trackers and fusion make of it. */
final class Filming {
    private Filming() {}

    /** {@code match} gives the truth of one frame after the other; each camera's detector looks at one in so many. */
    static List<MatchFrame> of(Supplier<TruthFrame> match, long seed, int seconds, int inferredEvery) {
        MatchSetup setup = setup();
        var west = new NoisyCamera("west", camera(setup, "west"), 10 * seed + 1);
        var east = new NoisyCamera("east", camera(setup, "east"), 10 * seed + 2);
        var fusion = new Fusion(setup, FusionRules.STANDARD);
        World world = World.unseen();
        List<MatchFrame> frames = new ArrayList<>();
        for (int tick = 0; tick < 25 * seconds; tick++) {
            TruthFrame now = match.get();
            FrameSightings one = tick % inferredEvery == 0 ? west.see(now) : west.shed(now.timeMicros());
            FrameSightings other =
                    tick % inferredEvery == inferredEvery / 2 ? east.see(now) : east.shed(now.timeMicros());
            for (FrameSightings picture : List.of(one, other)) {
                Frames step = fusion.accept(world, picture, now.timeMicros() + 60_000);
                world = step.world();
                frames.addAll(step.due());
            }
        }
        return frames;
    }

    private static Camera camera(MatchSetup setup, String name) {
        Camera camera = setup.cameras().get(name);
        if (camera == null) {
            throw new IllegalArgumentException("no camera " + name);
        }
        return camera;
    }

    /** The demo's two cameras, 18 m high, 20 m behind the touchline, one half each with an overlap. */
    private static MatchSetup setup() {
        var kit = new KitColours("#ff0000", "#ffffff", "#ff0000");
        var sheet = new TeamSheet("Reds", "RED", kit, kit, new ArrayList<>());
        var lens = new Lens(640, 640, 360, -0.06, 0.008);
        var crown = new Crown(0.3);
        double tilt = Math.atan2(18, 45.6);
        double pan = Math.atan2(7.5, 45);
        return new MatchSetup(
                "played",
                1,
                PitchSize.STANDARD,
                sheet,
                sheet,
                kit,
                List.of(new Period(1, PlayedMatch.KICK_OFF, null, Team.HOME)),
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
