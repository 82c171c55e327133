package dev.touchline.sighting;

import dev.touchline.pitch.PitchPoint;

/** A place on the pitch with its covariance, in metres and square metres, in the pitch's frame. */
public record PitchEstimate(double x, double y, double varianceX, double covarianceXY, double varianceY) {
    public PitchPoint point() {
        return new PitchPoint(x, y);
    }
}
