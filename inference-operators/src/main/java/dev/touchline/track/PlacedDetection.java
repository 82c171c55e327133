package dev.touchline.track;

import dev.touchline.footage.PixelBox;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PitchEstimate;

/** One person found in one picture: the box in pixels, the detector's score of 0 to 1, the kit, the feet in pitch metres. */
public record PlacedDetection(PixelBox box, double score, KitLikelihoods kit, PitchEstimate spot) {
    boolean isSound() {
        return score >= 0
                && score <= 1
                && box.width() > 0
                && box.height() > 0
                && Double.isFinite(box.left() + box.top() + box.area())
                && Double.isFinite(spot.x() + spot.y() + spot.covarianceXY())
                && spot.varianceX() > 0
                && spot.varianceY() > 0
                && Double.isFinite(spot.varianceX() * spot.varianceY())
                && spot.varianceX() * spot.varianceY() > spot.covarianceXY() * spot.covarianceXY();
    }
}
