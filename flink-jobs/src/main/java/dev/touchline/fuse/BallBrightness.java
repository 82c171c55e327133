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
    /** A sight further off counts as one this far off. */
    private static final double MOST_SURPRISING = 0.1;

    private static final double LEAST_CONTRAST = 0.1;
    private static final double BRIGHTEST = 1.5;
    private static final double NEAREST = 3;
    private static final double FARTHEST = 300;

    /** Metres from the camera to a ball that sends it so much light; 0 while that cannot be told. */
    double range(BallLight light) {
        double contrast = luma - light.backdrop();
        if (sights < FEW || contrast < LEAST_CONTRAST) {
            return 0;
        }
        double range = BallMotion.RADIUS * Math.sqrt(Math.PI * contrast / light.flux());
        return range > NEAREST && range < FARTHEST ? range : 0;
    }

    /** After the light of a ball known to be {@code range} metres away. */
    BallBrightness after(BallLight light, double range) {
        double now =
                light.backdrop() + light.flux() * range * range / (Math.PI * BallMotion.RADIUS * BallMotion.RADIUS);
        if (now > BRIGHTEST) {
            return this;
        }
        double surprise = sights == 0 ? now : Math.max(-MOST_SURPRISING, Math.min(MOST_SURPRISING, now - luma));
        return new BallBrightness(luma + surprise / (sights + 1), Math.min(MEMORY, sights + 1));
    }
}
