package dev.touchline.track;

import dev.touchline.footage.PixelBox;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PitchEstimate;

/** Somebody who runs straight at a steady pace past a camera in which a metre is 20 pixels; times in seconds. */
record Runner(double x, double y, double vx, double vy, KitLikelihoods kit) {
    static final KitLikelihoods HOME = new KitLikelihoods(0.8, 0.05, 0.05, 0.05, 0.05);
    static final KitLikelihoods AWAY = new KitLikelihoods(0.05, 0.8, 0.05, 0.05, 0.05);

    PlacedDetection at(double seconds, double dx, double dy, double score) {
        double nowX = x + vx * seconds + dx;
        double nowY = y + vy * seconds + dy;
        var box = new PixelBox(640 + 20 * nowX - 8, 400 - 10 * nowY - 36, 16, 36);
        return new PlacedDetection(box, score, kit, new PitchEstimate(nowX, nowY, 0.01, 0, 0.04));
    }

    PlacedDetection at(double seconds) {
        return at(seconds, 0, 0, 0.9);
    }
}
