package dev.touchline.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** The brightness of a picture as it was coded, one plane of unsigned 16 bits, row by row without gaps. */
public final class GreyPicture implements AutoCloseable {
    private static final int ALIGNMENT = 64;
    private static final float MOST = 65535;

    private final PictureSize size;
    private final ShortBuffer plane;
    private final PointerPointer<ShortPointer> planes;
    private final IntPointer strides;
    private float span = MOST;

    public GreyPicture(PictureSize size) {
        this.size = size;
        int pixels = size.width() * size.height();
        plane = ByteBuffer.allocateDirect(pixels * Short.BYTES + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .order(ByteOrder.nativeOrder())
                .asShortBuffer()
                .slice(0, pixels);
        planes = new PointerPointer<>(4);
        planes.put(0, new ShortPointer(plane));
        for (int unused = 1; unused < 4; unused++) {
            planes.put(unused, (ShortPointer) null);
        }
        strides = new IntPointer(size.width() * Short.BYTES, 0, 0, 0);
        LiveHandles.opened();
    }

    public PictureSize size() {
        return size;
    }

    /** The brightness; a view that shares the memory. */
    public ShortBuffer plane() {
        return plane;
    }

    /** How far white lies above black, in levels. */
    public float span() {
        return span;
    }

    /** Takes the share of all levels between black and white. */
    void spans(float blackToWhite) {
        span = blackToWhite * MOST;
    }

    PointerPointer<ShortPointer> planes() {
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
