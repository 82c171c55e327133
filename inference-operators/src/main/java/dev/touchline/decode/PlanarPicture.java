package dev.touchline.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * A picture as video is coded, BT.601 in limited range, in three planes of bytes in one direct buffer laid out as our networks want
 * it: brightness; brightness a moment before; and every other row, at half the resolution, Cb and Cr in turn. The rows between
 * those say whether nothing is known of the moment before: 1 then, else 0. The content sits in the top left corner of a
 * {@code padded} plane of even sides, the rest is black.
 */
public final class PlanarPicture implements AutoCloseable {
    private static final int PLANES = 3;
    private static final int ALIGNMENT = 64;
    private static final int BLACK = 16;
    private static final double LUMA_SPAN = 219;
    private static final int GREY = 128;
    private static final double CHROMA_SPAN = 224;

    private final PictureSize content;
    private final PictureSize padded;
    private final ByteBuffer planes;
    /** Where the colours of the moment before go. */
    private final ByteBuffer unused;

    private final PointerPointer<BytePointer> picture;
    private final IntPointer strides;
    private final PointerPointer<BytePointer> before;
    private boolean unknown;

    public PlanarPicture(PictureSize content, PictureSize padded) {
        this.content = content;
        this.padded = padded;
        int plane = padded.width() * padded.height();
        planes = ByteBuffer.allocateDirect(PLANES * plane + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .slice(0, PLANES * plane)
                .order(ByteOrder.nativeOrder());
        for (int at = 0; at < 2 * plane; at++) {
            planes.put(at, (byte) BLACK);
        }
        for (int at = 2 * plane; at < PLANES * plane; at++) {
            planes.put(at, (byte) (at / padded.width() % 2 == 0 ? GREY : 0));
        }
        unused = ByteBuffer.allocateDirect(plane);
        BytePointer base = new BytePointer(planes);
        picture = pointers(base, base.getPointer(2L * plane));
        before = pointers(base.getPointer(plane), new BytePointer(unused));
        strides = new IntPointer(padded.width(), 2 * padded.width(), 0, 0);
        LiveHandles.opened();
    }

    private static PointerPointer<BytePointer> pointers(BytePointer first, BytePointer second) {
        PointerPointer<BytePointer> four = new PointerPointer<>(4);
        four.put(0, first);
        four.put(1, second);
        four.put(2, (BytePointer) null);
        four.put(3, (BytePointer) null);
        return four;
    }

    /** The part of the planes that holds the picture. */
    public PictureSize content() {
        return content;
    }

    public PictureSize padded() {
        return padded;
    }

    /** All planes, [3, height, width]; a view that shares the memory. */
    public ByteBuffer planes() {
        return planes;
    }

    /** Brightness of a pixel, 0 for black and 1 for white. */
    public double luma(int x, int y) {
        return (level(0, x, y) - BLACK) / LUMA_SPAN;
    }

    /** Red, green and blue of a pixel as 0xRRGGBB. */
    public int rgb(int x, int y) {
        double light = luma(x, y);
        double blue = (level(2, x & ~1, y & ~1) - GREY) / CHROMA_SPAN;
        double red = (level(2, x | 1, y & ~1) - GREY) / CHROMA_SPAN;
        return (channel(light + 1.402 * red) << 16)
                | (channel(light - 0.344136 * blue - 0.714136 * red) << 8)
                | channel(light + 1.772 * blue);
    }

    private static int channel(double share) {
        return (int) Math.round(Math.max(0, Math.min(1, share)) * 255);
    }

    private int level(int plane, int x, int y) {
        return planes.get((plane * padded.height() + y) * padded.width() + x) & 0xff;
    }

    /** Says whether nothing is known of the moment before, which then is shown as the picture itself. */
    void unknownBefore(boolean none) {
        int plane = padded.width() * padded.height();
        if (none) {
            planes.put(plane, planes, 0, plane);
        }
        if (none != unknown) {
            unknown = none;
            for (int y = 1; y < content.height() + 1; y += 2) {
                for (int x = 0; x < content.width(); x++) {
                    planes.put(2 * plane + y * padded.width() + x, (byte) (none ? 1 : 0));
                }
            }
        }
    }

    /** Where a picture in NV12 goes. */
    PointerPointer<BytePointer> picture() {
        return picture;
    }

    /** Where one of a moment before goes, of which brightness is kept. */
    PointerPointer<BytePointer> before() {
        return before;
    }

    IntPointer strides() {
        return strides;
    }

    @Override
    public void close() {
        if (!picture.isNull()) {
            picture.deallocate();
            before.deallocate();
            strides.deallocate();
            LiveHandles.closed();
        }
    }
}
