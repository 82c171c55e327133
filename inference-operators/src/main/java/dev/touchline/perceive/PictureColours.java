package dev.touchline.perceive;

import dev.touchline.decode.PlanarPicture;
import dev.touchline.detect.Detector;
import dev.touchline.footage.PixelBox;
import dev.touchline.kit.ColourAt;
import dev.touchline.kit.KitSample;
import dev.touchline.kit.KitSampler;
import dev.touchline.place.Glow;
import dev.touchline.place.LumaAt;
import dev.touchline.place.Photometer;
import org.jspecify.annotations.Nullable;

/** The colours of the picture a detector has just looked at, in the size it was looked at. */
record PictureColours(PlanarPicture planes, double scaleX, double scaleY) implements ColourAt, LumaAt {
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

    /** The spot at a place given in the picture's own pixels. */
    @Nullable
    Glow glowAt(double x, double y) {
        Glow glow = Photometer.at(
                this, planes.content().width(), planes.content().height(), (int) Math.round(x * scaleX), (int)
                        Math.round(y * scaleY));
        return glow == null ? null : new Glow(glow.excess() / (scaleX * scaleY), glow.backdrop());
    }

    /** By the weights of Rec. 601, whatever the camera's own: it is only held against itself. */
    @Override
    public double luma(int x, int y) {
        return 0.299 * planes.red(x, y) + 0.587 * planes.green(x, y) + 0.114 * planes.blue(x, y);
    }

    @Override
    public int rgb(int x, int y) {
        return (level(planes.red(x, y)) << 16) | (level(planes.green(x, y)) << 8) | level(planes.blue(x, y));
    }

    private static int level(float share) {
        return Math.max(0, Math.min(255, Math.round(share * 255)));
    }
}
