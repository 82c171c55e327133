package dev.touchline.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * A picture as three planes of float, red, green and blue of 0 to 1, in one direct buffer laid out as a network wants it: the
 * content sits in the top left corner of a {@code padded} plane, the rest stays as it was filled.
 */
public final class PlanarPicture implements AutoCloseable {
    private static final int ALIGNMENT = 64;

    private final PictureSize content;
    private final PictureSize padded;
    private final FloatBuffer planes;
    private final FloatPointer base;
    private final PointerPointer<FloatPointer> greenBlueRed;
    private final IntPointer strides;

    public PlanarPicture(PictureSize content, PictureSize padded) {
        this(content, padded, 3);
    }

    /** Colours with room for further planes behind them, which stay as they are. */
    public PlanarPicture(PictureSize content, PictureSize padded, int count) {
        this.content = content;
        this.padded = padded;
        int plane = padded.width() * padded.height();
        planes = ByteBuffer.allocateDirect(count * plane * Float.BYTES + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer()
                .slice(0, count * plane);
        base = new FloatPointer(planes);
        greenBlueRed = new PointerPointer<>(4);
        greenBlueRed.put(0, base.getPointer(plane));
        greenBlueRed.put(1, base.getPointer(2L * plane));
        greenBlueRed.put(2, base);
        greenBlueRed.put(3, (FloatPointer) null);
        int stride = padded.width() * Float.BYTES;
        strides = new IntPointer(stride, stride, stride, 0);
        LiveHandles.opened();
    }

    /** The part of the planes that holds the picture. */
    public PictureSize content() {
        return content;
    }

    public PictureSize padded() {
        return padded;
    }

    /** All planes, [planes, height, width]; a view that shares the memory. */
    public FloatBuffer planes() {
        return planes;
    }

    public float red(int x, int y) {
        return planes.get(y * padded.width() + x);
    }

    public float green(int x, int y) {
        return planes.get((padded.height() + y) * padded.width() + x);
    }

    public float blue(int x, int y) {
        return planes.get((2 * padded.height() + y) * padded.width() + x);
    }

    PointerPointer<FloatPointer> greenBlueRed() {
        return greenBlueRed;
    }

    IntPointer strides() {
        return strides;
    }

    @Override
    public void close() {
        if (!greenBlueRed.isNull()) {
            greenBlueRed.deallocate();
            strides.deallocate();
            LiveHandles.closed();
        }
    }
}
