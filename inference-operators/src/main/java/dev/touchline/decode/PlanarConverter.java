package dev.touchline.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRPF32;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY16;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded pictures into planar float RGB or grey of 16 bits, scaled in the same pass. The matrix is the one the stream
 * names; a stream that names none is read as BT.601, which is what encoders fed by FFmpeg's scaler write. Not for two threads at
 * once.
 */
public final class PlanarConverter implements AutoCloseable {
    private static final int UNITY = 1 << 16;
    /** What FFmpeg's scaler makes of white: it widens 8 bits to 16 by a shift, 255 to 65280, and then divides by 65535. */
    private static final double SCALERS_WHITE = 256.0 / 257;
    /** Contrast that brings white to 1, in the scaler's fixed point. */
    private static final int CONTRAST = (int) Math.round(UNITY / SCALERS_WHITE);
    /** From black to white in pictures of limited range, as a share of all levels. */
    private static final double LIMITED_SPAN = 219.0 / 255;

    private record Way(PictureSize from, int format, int matrix, boolean fullRange, PictureSize to, int into) {}

    private @Nullable Way way;
    private @Nullable SwsContext scaler;

    /** Fills the content of {@code target} from {@code picture}. */
    public void convert(DecodedPicture picture, PlanarPicture target) {
        scale(picture, target.content(), AV_PIX_FMT_GBRPF32(), target.greenBlueRed(), target.strides());
    }

    /** Fills {@code target} with the brightness of {@code picture}. */
    public void convert(DecodedPicture picture, GreyPicture target) {
        scale(picture, target.size(), AV_PIX_FMT_GRAY16(), target.planes(), target.strides());
        target.spans((float) (SCALERS_WHITE * (isFullRange(picture.frame()) ? 1 : LIMITED_SPAN)));
    }

    @SuppressWarnings("try") // the scope frees what the native calls below make
    private void scale(DecodedPicture picture, PictureSize to, int into, PointerPointer<?> planes, IntPointer strides) {
        try (PointerScope scope = new PointerScope()) {
            AVFrame frame = picture.frame();
            SwsContext ready = scalerFor(frame, picture.size(), to, into);
            sws_scale(ready, frame.data(), frame.linesize(), 0, picture.size().height(), planes, strides);
        }
    }

    private SwsContext scalerFor(AVFrame frame, PictureSize from, PictureSize to, int into) {
        boolean stretched = into != AV_PIX_FMT_GRAY16() && !isFullRange(frame);
        Way wanted = new Way(from, frame.format(), matrixOf(frame.colorspace()), !stretched, to, into);
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

    private static boolean isFullRange(AVFrame frame) {
        int format = frame.format();
        return frame.color_range() == AVCOL_RANGE_JPEG
                || format == AV_PIX_FMT_YUVJ420P
                || format == AV_PIX_FMT_YUVJ422P
                || format == AV_PIX_FMT_YUVJ444P;
    }

    private static SwsContext open(Way way) {
        SwsContext made = sws_getContext(
                way.from.width(),
                way.from.height(),
                way.format,
                way.to.width(),
                way.to.height(),
                way.into,
                SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (Pointer.isNull(made)) {
            throw new IllegalStateException("FFmpeg cannot scale a picture of " + way.from + " in pixel format "
                    + way.format + " to " + way.to);
        }
        sws_setColorspaceDetails(
                made,
                sws_getCoefficients(way.matrix),
                way.fullRange ? 1 : 0,
                sws_getCoefficients(way.matrix),
                1,
                0,
                CONTRAST,
                UNITY);
        return made;
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
