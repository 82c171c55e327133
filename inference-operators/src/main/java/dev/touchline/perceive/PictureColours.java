package dev.touchline.perceive;

import dev.touchline.decode.PlanarPicture;
import dev.touchline.detect.Detector;
import dev.touchline.footage.PixelBox;
import dev.touchline.kit.KitSample;
import dev.touchline.kit.KitSampler;
import dev.touchline.place.Glow;
import dev.touchline.place.Photometer;
import org.jspecify.annotations.Nullable;

/** What the pixels tell, beside what was found, of the picture a detector has just looked at. */
record PictureColours(Detector detector) {
    /** The clothes of the person in a box given in the picture's own pixels. */
    @Nullable
    KitSample clothesIn(PixelBox box) {
        double left = detector.columnOf(box.left());
        double top = detector.rowOf(box.top());
        PixelBox scaled =
                new PixelBox(left, top, detector.columnOf(box.right()) - left, detector.rowOf(box.bottom()) - top);
        PlanarPicture picture = detector.colours();
        return KitSampler.sample(
                scaled,
                picture::rgb,
                picture.content().width(),
                picture.content().height());
    }

    /** The spot at a place given in the picture's own pixels. */
    @Nullable
    Glow glowAt(double x, double y) {
        PlanarPicture picture = detector.colours();
        int column = (int) Math.round(detector.columnOf(x));
        int row = (int) Math.round(detector.rowOf(y));
        Glow glow = Photometer.at(
                picture::luma, picture.content().width(), picture.content().height(), column, row);
        return glow == null ? null : new Glow(glow.excess() / detector.pixelsOfOne(), glow.backdrop());
    }
}
