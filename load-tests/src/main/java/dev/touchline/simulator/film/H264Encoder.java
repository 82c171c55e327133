package dev.touchline.simulator.film;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Codes pictures as H.264 (openh264 in FFmpeg): one thread, no B-frames, a key frame with its parameter sets every {@code keyInterval} pictures. */
final class H264Encoder implements AutoCloseable {
    private static final String CODEC = "libopenh264";
    private final AVCodecContext context;
    private final AVFrame frame;
    private final AVPacket packet;
    private final int keyInterval;
    private long count;
    private boolean lastKey;

    H264Encoder(int width, int height, double fps, int bitsPerSecond, int keyInterval) {
        this.keyInterval = keyInterval;
        AVCodec codec = codec();
        context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        context.time_base().num(1000).den((int) Math.round(fps * 1000));
        context.framerate().num((int) Math.round(fps * 1000)).den(1000);
        context.bit_rate(bitsPerSecond).rc_max_rate(bitsPerSecond * 2L);
        context.gop_size(keyInterval).max_b_frames(0).thread_count(1);
        context.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_SMPTE170M);
        context.color_primaries(AVCOL_PRI_SMPTE170M).color_trc(AVCOL_TRC_SMPTE170M);
        open(codec);
        frame = av_frame_alloc();
        frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        check(av_frame_get_buffer(frame, 32), "hold a picture of " + width + " x " + height);
        packet = av_packet_alloc();
    }

    /** The coder, its libraries loaded. */
    static AVCodec codec() {
        av_log_set_level(AV_LOG_ERROR);
        AVCodec codec = avcodec_find_encoder_by_name(CODEC);
        if (codec == null || codec.isNull()) {
            throw new IllegalStateException(
                    "This FFmpeg has no " + CODEC + " encoder; use the bytedeco build named in the pom.");
        }
        return codec;
    }

    private void open(AVCodec codec) {
        AVDictionary options = new AVDictionary();
        av_dict_set(options, "rc_mode", "bitrate", 0);
        av_dict_set(options, "allow_skip_frames", "0", 0);
        av_dict_set(options, "profile", "constrained_baseline", 0);
        av_dict_set(options, "coder", "cavlc", 0);
        av_dict_set(options, "loopfilter", "0", 0); // a seventh of the coder's time, and of the decoder's
        int result = avcodec_open2(context, codec, options);
        av_dict_free(options);
        check(result, "open " + CODEC);
    }

    /** Codes one picture into its Annex-B access unit. */
    byte[] encode(YuvPicture picture) {
        check(av_frame_make_writable(frame), "write into its own picture");
        plane(0, picture.luma(), picture.width(), picture.height());
        plane(1, picture.blue(), picture.width() / 2, picture.height() / 2);
        plane(2, picture.red(), picture.width() / 2, picture.height() / 2);
        lastKey = count % keyInterval == 0;
        frame.pict_type(lastKey ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        frame.pts(count++);
        check(avcodec_send_frame(context, frame), "take picture " + count);
        check(avcodec_receive_packet(context, packet), "give picture " + count + " back coded");
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes);
        av_packet_unref(packet);
        return bytes;
    }

    boolean lastWasKey() {
        return lastKey;
    }

    private void plane(int index, byte[] samples, int width, int height) {
        BytePointer to = frame.data(index);
        int stride = frame.linesize(index);
        if (stride == width) {
            new BytePointer((Pointer) to).capacity((long) width * height).put(samples);
            return;
        }
        for (int y = 0; y < height; y++) {
            new BytePointer((Pointer) to).position((long) y * stride).put(samples, y * width, width);
        }
    }

    private static void check(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException("The encoder could not " + what + " (FFmpeg error " + result + ").");
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
