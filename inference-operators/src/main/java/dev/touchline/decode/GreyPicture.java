package dev.touchline.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** The brightness of a picture as it was coded, one plane of float, row by row without gaps. */
public final class GreyPicture implements AutoCloseable {
    private static final int ALIGNMENT = 64;

    private final PictureSize size;
    private final FloatBuffer plane;
    private final PointerPointer<FloatPointer> planes;
    private final IntPointer strides;
    private float span = 1;

    public GreyPicture(PictureSize size) {
        this.size = size;
        int pixels = size.width() * size.height();
        plane = ByteBuffer.allocateDirect(pixels * Float.BYTES + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer()
                .slice(0, pixels);
        planes = new PointerPointer<>(4);
        planes.put(0, new FloatPointer(plane));
        for (int unused = 1; unused < 4; unused++) {
            planes.put(unused, (FloatPointer) null);
        }
        strides = new IntPointer(size.width() * Float.BYTES, 0, 0, 0);
        LiveHandles.opened();
    }

    public PictureSize size() {
        return size;
    }

    /** The brightness; a view that shares the memory. */
    public FloatBuffer plane() {
        return plane;
    }

    /** How far white lies above black. */
    public float span() {
        return span;
    }

    void spans(float blackToWhite) {
        span = blackToWhite;
    }

    PointerPointer<FloatPointer> planes() {
        return planes;
    }

    IntPointer strides() {
        return strides;
    }

    @Override
    public void close() {
        if (!planes.isNull()) {
            planes.deallocate();
            strides.deallocate();
            LiveHandles.closed();
        }
    }
}
