package dev.touchline.detect;

import dev.touchline.footage.FootRow;
import dev.touchline.footage.PixelBox;
import org.jspecify.annotations.Nullable;

/**
 * One person found in a picture: the box in pixels and the detector's score of 0 to 1.
 *
 * @param feet null where the network does not tell them from the box's lower edge
 */
public record Detection(
        PixelBox box, double score, @Nullable FootRow feet) {
    public Detection(PixelBox box, double score) {
        this(box, score, null);
    }
}
