package dev.touchline.perceive;

import dev.touchline.decode.PlanarPicture;
import dev.touchline.detect.Detector;
import dev.touchline.footage.PixelBox;
import dev.touchline.kit.ColourAt;
import dev.touchline.kit.KitSample;
import dev.touchline.kit.KitSampler;
import org.jspecify.annotations.Nullable;

/** The colours of the picture a detector has just looked at, in the size it was looked at. */
record PictureColours(PlanarPicture planes, double scaleX, double scaleY) implements ColourAt {
    static PictureColours of(Detector detector) {
        return new PictureColours(detector.colours(), detector.scaleX(), detector.scaleY());
    }

    /** The clothes of the person in a box given in the picture's own pixels. */
    @Nullable
    KitSample clothesIn(PixelBox box) {
        PixelBox scaled =
                new PixelBox(box.left() * scaleX, box.top() * scaleY, box.width() * scaleX, box.height() * scaleY);
        return KitSampler.sample(
                scaled, this, planes.content().width(), planes.content().height());
    }

    @Override
    public int rgb(int x, int y) {
        return (level(planes.red(x, y)) << 16) | (level(planes.green(x, y)) << 8) | level(planes.blue(x, y));
    }

    private static int level(float share) {
        return Math.max(0, Math.min(255, Math.round(share * 255)));
    }
}
