package dev.touchline.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRPF32;
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
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded pictures into planar float RGB, scaled in the same pass. The matrix is the one the stream names; a stream
 * that names none is read as BT.601, which is what encoders fed by FFmpeg's scaler write. Not for two threads at once.
 */
public final class PlanarConverter implements AutoCloseable {
    private static final int UNITY = 1 << 16;

    private record Way(PictureSize from, int format, int matrix, boolean fullRange, PictureSize to) {}

    private @Nullable Way way;
    private @Nullable SwsContext scaler;

    /** Fills the content of {@code target} from {@code picture}. */
    @SuppressWarnings("try") // the scope frees what the native calls below make
    public void convert(DecodedPicture picture, PlanarPicture target) {
        try (PointerScope scope = new PointerScope()) {
            AVFrame frame = picture.frame();
            SwsContext ready = scalerFor(frame, picture.size(), target.content());
            sws_scale(
                    ready,
                    frame.data(),
                    frame.linesize(),
                    0,
                    picture.size().height(),
                    target.greenBlueRed(),
                    target.strides());
        }
    }

    private SwsContext scalerFor(AVFrame frame, PictureSize from, PictureSize to) {
        int format = frame.format();
        boolean fullRange = frame.color_range() == AVCOL_RANGE_JPEG
                || format == AV_PIX_FMT_YUVJ420P
                || format == AV_PIX_FMT_YUVJ422P
                || format == AV_PIX_FMT_YUVJ444P;
        Way wanted = new Way(from, format, matrixOf(frame.colorspace()), fullRange, to);
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

    private static SwsContext open(Way way) {
        SwsContext made = sws_getContext(
                way.from.width(),
                way.from.height(),
                way.format,
                way.to.width(),
                way.to.height(),
                AV_PIX_FMT_GBRPF32(),
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
                UNITY,
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
