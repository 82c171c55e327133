package dev.touchline.detect;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.GreyPicture;
import dev.touchline.decode.PictureSize;
import dev.touchline.decode.PlanarConverter;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** How much brighter each pixel of a picture is than it was before, -1 to 1: what moves stands out. For one thread. */
final class ChangePlane implements AutoCloseable {
    private final PlanarConverter converter = new PlanarConverter();
    private final GreyPicture now;
    private final GreyPicture earlier;
    private final int stride;
    private final int from;
    private final float unknown;

    /**
     * The last of four planes of a size.
     *
     * @param content the part of the plane that is the picture
     * @param unknown what the plane says where no picture from before is known
     */
    ChangePlane(PictureSize content, PictureSize plane, double unknown) {
        this.unknown = (float) unknown;
        now = new GreyPicture(content);
        earlier = new GreyPicture(content);
        stride = plane.width();
        from = 3 * plane.width() * plane.height();
    }

    /** Fills the plane by comparing two pictures, or with the value for unknown. */
    void fill(DecodedPicture picture, @Nullable DecodedPicture before, FloatBuffer planes) {
        boolean known = before != null && before.size().equals(picture.size());
        if (before != null && known) {
            converter.convert(picture, now);
            converter.convert(before, earlier);
        }
        float scale = 1 / now.span();
        FloatBuffer here = now.plane();
        FloatBuffer then = earlier.plane();
        int width = now.size().width();
        for (int y = 0; y < now.size().height(); y++) {
            int to = from + y * stride;
            int at = y * width;
            for (int x = 0; x < width; x++) {
                planes.put(to + x, known ? scale * (here.get(at + x) - then.get(at + x)) : unknown);
            }
        }
    }

    @Override
    public void close() {
        converter.close();
        now.close();
        earlier.close();
    }
}
