package dev.touchline.detect;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.GreyPicture;
import dev.touchline.decode.PictureSize;
import dev.touchline.decode.PlanarConverter;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How much brighter each pixel of a picture is than it was before, -1 to 1: what moves stands out. For one thread. */
final class ChangePlane implements AutoCloseable {
    private static final int LEVELS = 0xFFFF;

    private final PlanarConverter converter = new PlanarConverter();
    private final GreyPicture now;
    private final GreyPicture earlier;
    private final short[] here;
    private final short[] then;
    private final float[] row;
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
        here = new short[content.width()];
        then = new short[content.width()];
        row = new float[content.width()];
        stride = plane.width();
        from = 3 * plane.width() * plane.height();
    }

    /** Fills the plane by comparing two pictures, or with the value for unknown. */
    void fill(DecodedPicture picture, @Nullable DecodedPicture before, FloatBuffer planes) {
        boolean known = before != null && before.size().equals(picture.size());
        if (before != null && known) {
            converter.convert(picture, now);
            converter.convert(before, earlier);
        } else {
            Arrays.fill(row, unknown);
        }
        for (int y = 0; y < now.size().height(); y++) {
            if (known) {
                compare(y);
            }
            planes.put(from + y * stride, row);
        }
    }

    /** Row by row in arrays, which the compiler turns into vectors. */
    private void compare(int y) {
        float scale = 1 / now.span();
        now.plane().get(y * here.length, here);
        earlier.plane().get(y * then.length, then);
        for (int x = 0; x < row.length; x++) {
            row[x] = scale * ((here[x] & LEVELS) - (then[x] & LEVELS));
        }
    }

    @Override
    public void close() {
        converter.close();
        now.close();
        earlier.close();
    }
}
