package dev.touchline.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.util.Objects;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Brings decoded pictures into the form and size that a network takes. Video of 8 bits in BT.601's limited range, read at its own
 * size, is copied as it is. The matrix is the one the stream names; a stream that names none is read as BT.601, which is what
 * encoders fed by FFmpeg's scaler write. Not for two threads at once.
 */
public final class PlanarConverter implements AutoCloseable {
    private static final int UNITY = 1 << 16;

    private record Way(PictureSize from, int format, int matrix, boolean fullRange, PictureSize to) {}

    private @Nullable Way way;
    private @Nullable SwsContext scaler;

    /**
     * Fills {@code target} from the rows of {@code picture} from {@code top} on, and of the one before.
     *
     * @param top an even number
     * @param before what the same camera showed a moment earlier; as good as null if it has another size
     */
    public void convert(DecodedPicture picture, @Nullable DecodedPicture before, int top, PlanarPicture target) {
        scale(picture, top, target, target.picture());
        boolean known = before != null && before.size().equals(picture.size());
        target.unknownBefore(!known);
        if (before != null && known) {
            scale(before, top, target, target.before());
        }
    }

    @SuppressWarnings("try") // the scope frees what the native calls below make
    private void scale(DecodedPicture picture, int top, PlanarPicture target, PointerPointer<BytePointer> planes) {
        AVFrame rows = Objects.requireNonNull(av_frame_clone(picture.frame()), "no memory to read a picture");
        try (PointerScope scope = new PointerScope()) {
            rows.crop_top(top);
            check(av_frame_apply_cropping(rows, AV_FRAME_CROP_UNALIGNED), "leave out the first " + top + " rows");
            SwsContext ready = scalerFor(rows, target.content());
            sws_scale(ready, rows.data(), rows.linesize(), 0, rows.height(), planes, target.strides());
        } finally {
            av_frame_free(rows);
        }
    }

    private SwsContext scalerFor(AVFrame frame, PictureSize to) {
        PictureSize from = new PictureSize(frame.width(), frame.height());
        Way wanted = new Way(from, frame.format(), matrixOf(frame.colorspace()), isFullRange(frame), to);
        if (scaler != null && wanted.equals(way)) {
            return scaler;
        }
        close();
        SwsContext made = open(wanted);
        scaler = made;
        way = wanted;
        LiveHandles.opened();
        return made;
    }

    /** The ranges have to be known when it begins: a way that needs no stretching is chosen then, and kept. */
    private static SwsContext open(Way way) {
        SwsContext made = sws_alloc_context();
        made.src_w(way.from.width()).src_h(way.from.height()).src_format(way.format);
        made.dst_w(way.to.width()).dst_h(way.to.height()).dst_format(AV_PIX_FMT_NV12);
        made.src_range(way.fullRange ? 1 : 0).dst_range(0).flags(SWS_BILINEAR);
        if (sws_init_context(made, null, null) < 0) {
            sws_freeContext(made);
            throw new IllegalStateException("FFmpeg cannot scale a picture of " + way.from + " in pixel format "
                    + way.format + " to " + way.to);
        }
        if (way.matrix != SWS_CS_ITU601) {
            int told = sws_setColorspaceDetails(
                    made,
                    sws_getCoefficients(way.matrix),
                    made.src_range(),
                    sws_getCoefficients(SWS_CS_ITU601),
                    made.dst_range(),
                    0,
                    UNITY,
                    UNITY);
            check(told, "read the colours of matrix " + way.matrix);
        }
        return made;
    }

    private static void check(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg cannot " + what + " (error " + result + ")");
        }
    }

    private static boolean isFullRange(AVFrame frame) {
        int format = frame.format();
        return frame.color_range() == AVCOL_RANGE_JPEG
                || format == AV_PIX_FMT_YUVJ420P
                || format == AV_PIX_FMT_YUVJ422P
                || format == AV_PIX_FMT_YUVJ444P;
    }

    private static int matrixOf(int colourSpace) {
        if (colourSpace == AVCOL_SPC_BT709) {
            return SWS_CS_ITU709;
        }
        if (colourSpace == AVCOL_SPC_BT2020_NCL || colourSpace == AVCOL_SPC_BT2020_CL) {
            return SWS_CS_BT2020;
        }
        return SWS_CS_ITU601;
    }

    @Override
    public void close() {
        if (scaler != null) {
            sws_freeContext(scaler);
            scaler = null;
            LiveHandles.closed();
        }
    }
}
