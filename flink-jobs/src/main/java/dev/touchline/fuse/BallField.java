package dev.touchline.fuse;

import dev.touchline.camera.Camera;
import dev.touchline.camera.Crown;
import dev.touchline.match.MatchSetup;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;

/** The grass the ball lies on, its crown, and how far beyond the lines a ball is still looked for; metres. */
record BallField(PitchSize pitch, Crown crown) {
    private static final double OUTSIDE_METRES = 7;

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
}
