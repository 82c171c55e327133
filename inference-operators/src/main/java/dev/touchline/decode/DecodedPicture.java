package dev.touchline.decode;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * One decoded picture in the decoder's own memory; it may be closed on another thread, and outlives its decoder. The stamp
 * is the number its packet was handed in with.
 */
public final class DecodedPicture implements AutoCloseable {
    private final AtomicReference<AVFrame> frame;
    private final long stamp;
    private final PictureSize size;
    private final boolean damaged;

    DecodedPicture(AVFrame frame) {
        this.frame = new AtomicReference<>(frame);
        this.stamp = frame.pts();
        this.size = new PictureSize(frame.width(), frame.height());
        this.damaged = frame.decode_error_flags() != 0 || (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0;
        LiveHandles.opened();
    }

    /** The same pixels once more, to be closed by themselves. */
    public DecodedPicture again() {
        return new DecodedPicture(Objects.requireNonNull(av_frame_clone(frame()), "no memory to keep a picture"));
    }

    public long stamp() {
        return stamp;
    }

    public PictureSize size() {
        return size;
    }

    /** Whether the decoder concealed errors or missed a reference in this picture. */
    public boolean damaged() {
        return damaged;
    }

    AVFrame frame() {
        AVFrame open = frame.get();
        if (open == null) {
            throw new IllegalStateException("picture " + stamp + " was closed before it was read");
        }
        return open;
    }

    @Override
    public void close() {
        AVFrame open = frame.getAndSet(null);
        if (open != null) {
            av_frame_free(open);
            LiveHandles.closed();
        }
    }
}
