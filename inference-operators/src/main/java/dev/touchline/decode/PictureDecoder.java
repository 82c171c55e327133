package dev.touchline.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BUFFER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import dev.touchline.footage.Codec;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * One camera's decoder: access units in decoding order in, pictures in display order out, each with the stamp of its access
 * unit. One thread, so a stream without B-frames has no delay; one owner, never shared between threads.
 */
public final class PictureDecoder implements AutoCloseable {
    static {
        av_log_set_level(AV_LOG_FATAL); // a damaged stream is told by what comes back, not on stderr
    }

    private final AVCodecContext context;
    private final AVPacket packet;
    private @Nullable AVFrame spare;
    private boolean closed;

    /** A decoder that refuses pictures of more than {@code maxPixels} before it takes memory for them. */
    public PictureDecoder(Codec codec, long maxPixels) {
        this(codec == Codec.H264 ? AV_CODEC_ID_H264 : AV_CODEC_ID_HEVC, null, maxPixels);
    }

    PictureDecoder(AVCodecParameters stream, long maxPixels) {
        this(stream.codec_id(), stream, maxPixels);
    }

    private PictureDecoder(int codecId, @Nullable AVCodecParameters stream, long maxPixels) {
        AVCodec codec = avcodec_find_decoder(codecId);
        if (Pointer.isNull(codec)) {
            throw new IllegalStateException("this build of FFmpeg has no decoder for codec " + codecId);
        }
        context = avcodec_alloc_context3(codec);
        packet = av_packet_alloc();
        LiveHandles.opened();
        if (stream != null) {
            avcodec_parameters_to_context(context, stream);
        }
        context.thread_count(1);
        context.max_pixels(maxPixels);
        context.err_recognition(AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER);
        int opened = avcodec_open2(context, codec, (AVDictionary) null);
        if (opened < 0) {
            close();
            throw new IllegalStateException("the decoder for codec " + codecId + " did not open: " + Reason.of(opened));
        }
    }

    /** Pictures the decoder holds back to put B-frames in display order, as far as the stream has told. */
    public int reorderDelay() {
        return context.has_b_frames();
    }

    /**
     * Decodes one access unit and hands every picture that is now due to {@code shown}, who closes it.
     *
     * @throws UnreadablePictureException if nothing of the access unit could be used; pictures due before it were still shown
     */
    public void decode(byte[] payload, long stamp, Consumer<DecodedPicture> shown) throws UnreadablePictureException {
        if (av_new_packet(packet, payload.length) < 0) {
            throw new UnreadablePictureException("no memory for a packet of " + payload.length + " bytes");
        }
        packet.data().capacity(payload.length).put(payload);
        packet.pts(stamp);
        packet.dts(stamp);
        int sent = avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        receive(shown);
        if (sent < 0) {
            throw new UnreadablePictureException("access unit " + stamp + " of " + payload.length
                    + " bytes could not be decoded: " + Reason.of(sent) + "; waiting for the next key frame");
        }
    }

    /** Shows what the decoder still holds, at the end of a stream; it takes no more packets afterwards. */
    public void drain(Consumer<DecodedPicture> shown) {
        avcodec_send_packet(context, null);
        receive(shown);
    }

    private void receive(Consumer<DecodedPicture> shown) {
        while (true) {
            AVFrame frame = spare == null ? av_frame_alloc() : spare;
            spare = null;
            if (avcodec_receive_frame(context, frame) < 0) {
                spare = frame;
                return;
            }
            shown.accept(new DecodedPicture(frame));
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        avcodec_free_context(context);
        av_packet_free(packet);
        if (spare != null) {
            av_frame_free(spare);
            spare = null;
        }
        LiveHandles.closed();
    }
}
