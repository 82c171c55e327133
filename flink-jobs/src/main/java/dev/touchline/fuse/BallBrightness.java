package dev.touchline.fuse;

import dev.touchline.sighting.BallLight;

/**
 * How bright the ball is to one camera, learnt while it rolls and its distance is known; with that, its light tells how far away
 * it is when it does not.
 *
 * @param luma of its lit side, 0 to 1
 * @param sights from how many it was learnt
 */
public record BallBrightness(double luma, int sights) {
    static final BallBrightness UNKNOWN = new BallBrightness(0, 0);

    private static final int FEW = 10;
    private static final int MEMORY = 250;
    private static final double LARGEST_STEP = 0.1;
    private static final double LEAST_CONTRAST = 0.1;

    /** Metres from the camera to a ball that sends it so much light; 0 while that cannot be told. */
    double range(BallLight light) {
        double contrast = luma - light.backdrop();
        return sights < FEW || contrast < LEAST_CONTRAST || light.flux() <= 0
                ? 0
                : BallMotion.RADIUS * Math.sqrt(Math.PI * contrast / light.flux());
    }

    /** After the light of a ball known to be {@code range} metres away. */
    BallBrightness after(BallLight light, double range) {
        double now =
                light.backdrop() + light.flux() * range * range / (Math.PI * BallMotion.RADIUS * BallMotion.RADIUS);
        if (sights == 0) {
            return new BallBrightness(now, 1);
        }
        double step = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, now - luma));
        return new BallBrightness(luma + step / (sights + 1), Math.min(MEMORY, sights + 1));
    }
}
