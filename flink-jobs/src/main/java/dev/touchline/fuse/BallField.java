package dev.touchline.fuse;

import dev.touchline.camera.Camera;
import dev.touchline.camera.Crown;
import dev.touchline.match.MatchSetup;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;

/** The grass the ball lies on, its crown, and how far beyond the lines a ball is still looked for; metres. */
record BallField(PitchSize pitch, Crown crown) {
    private static final double OUTSIDE_METRES = 7;
    /** The highest a ball gets that is kicked at 40 m/s, less its drag. */
    private static final double HIGHEST_METRES = 30;

    static BallField of(MatchSetup setup) {
        return new BallField(
                setup.pitch(),
                setup.cameras().values().stream().map(Camera::crown).findFirst().orElse(Crown.FLAT));
    }

    double grass(double x, double y) {
        return crown.at(x, y, pitch);
    }

    boolean contains(PitchPoint point) {
        return pitch.contains(point, OUTSIDE_METRES);
    }

    /** Whether a ball can be there: over the pitch or just beside it, and no higher than anybody kicks. */
    boolean holds(BallMotion motion) {
        return contains(new PitchPoint(motion.x(), motion.y())) && motion.z() < HIGHEST_METRES;
    }
}
