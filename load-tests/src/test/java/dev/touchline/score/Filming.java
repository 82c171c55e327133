package dev.touchline.score;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.Crown;
import dev.touchline.camera.Lens;
import dev.touchline.fuse.Frames;
import dev.touchline.fuse.Fusion;
import dev.touchline.fuse.FusionRules;
import dev.touchline.fuse.World;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Films a match with two noisy cameras like the demo's: what their trackers and fusion make of it. */
final class Filming {
    private static final double PAN = Math.atan2(7.5, 45);
    private static final Camera WEST = camera(-20, -PAN);
    private static final Camera EAST = camera(20, PAN);
    /** One half each with an overlap. */
    static final Map<String, Camera> CAMERAS = Map.of("west", WEST, "east", EAST);

    private Filming() {}

    /** {@code match} gives the truth of one frame after the other; each camera's detector looks at one in so many. */
    static List<MatchFrame> of(Supplier<TruthFrame> match, long seed, int seconds, int inferredEvery) {
        MatchSetup setup = PlayedMatch.setup(Team.HOME, CAMERAS);
        var west = new NoisyCamera("west", WEST, 10 * seed + 1);
        var east = new NoisyCamera("east", EAST, 10 * seed + 2);
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

    /** One of the demo's two cameras, 18 m high, 20 m behind the touchline, turned so far to one side. */
    private static Camera camera(double x, double pan) {
        var pose = new CameraPose(x, -54, 18, pan, Math.atan2(18, 45.6), 0);
        var lens = new Lens(640, 640, 360, -0.06, 0.008);
        return new Camera(1280, 720, pose, lens, new Crown(0.3), PitchSize.STANDARD);
    }
}
