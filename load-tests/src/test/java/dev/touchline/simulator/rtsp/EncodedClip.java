package dev.touchline.simulator.rtsp;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/** A little H.264 film made on the spot: a bright square crossing a grey field, 320 × 180, 25 fps, a key frame every ten. */
final class EncodedClip {
    static final int KEY_EVERY = 10;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    /** One coded picture, Annex-B. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Picture(boolean key, byte[] annexB) {}

    private EncodedClip() {}

    static List<Picture> pictures(int count) {
        List<Picture> pictures = new ArrayList<>();
        AVCodecContext encoder = encoder(0);
        encode(encoder, count, packet -> {
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            pictures.add(new Picture((packet.flags() & AV_PKT_FLAG_KEY) != 0, bytes));
        });
        avcodec_free_context(encoder);
        return pictures;
    }

    static void writeMp4(Path file, int count) {
        AVCodecContext encoder = encoder(AV_CODEC_FLAG_GLOBAL_HEADER);
        AVFormatContext context = new AVFormatContext(null);
        avformat_alloc_output_context2(context, null, "mp4", file.toString());
        AVStream stream = avformat_new_stream(context, null);
        avcodec_parameters_from_context(stream.codecpar(), encoder);
        stream.time_base(encoder.time_base());
        AVIOContext out = new AVIOContext(null);
        check(avio_open(out, file.toString(), AVIO_FLAG_WRITE), "open " + file);
        context.pb(out);
        check(avformat_write_header(context, (@Nullable AVDictionary) null), "write the header");
        encode(encoder, count, packet -> {
            packet.duration(1);
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(av_interleaved_write_frame(context, packet), "write a picture");
        });
        check(av_write_trailer(context), "write the trailer");
        avio_closep(out);
        avformat_free_context(context);
        avcodec_free_context(encoder);
    }

    private static AVCodecContext encoder(int flags) {
        av_log_set_level(AV_LOG_ERROR); // openh264 warns of what nobody asked for
        AVCodecContext encoder = avcodec_alloc_context3(avcodec_find_encoder_by_name("libopenh264"));
        encoder.width(WIDTH).height(HEIGHT).pix_fmt(AV_PIX_FMT_YUV420P).gop_size(KEY_EVERY);
        encoder.time_base(new AVRational().num(1).den(25)).bit_rate(2_000_000).thread_count(1);
        encoder.flags(encoder.flags() | flags);
        check(avcodec_open2(encoder, encoder.codec(), (@Nullable AVDictionary) null), "open libopenh264");
        return encoder;
    }

    private static void encode(AVCodecContext encoder, int count, Consumer<AVPacket> each) {
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P);
        frame.width(WIDTH);
        frame.height(HEIGHT);
        check(av_frame_get_buffer(frame, 0), "allocate a picture");
        AVPacket packet = av_packet_alloc();
        for (int i = 0; i <= count; i++) {
            if (i < count) {
                check(av_frame_make_writable(frame), "reuse a picture");
                paint(frame, i);
            }
            avcodec_send_frame(encoder, i < count ? frame : null);
            while (avcodec_receive_packet(encoder, packet) >= 0) {
                each.accept(packet);
                av_packet_unref(packet);
            }
        }
        av_packet_free(packet);
        av_frame_free(frame);
    }

    private static void paint(AVFrame frame, int number) {
        int left = number * 5 % (WIDTH - 40);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean square = x >= left && x < left + 40 && y >= 60 && y < 100;
                int grain = (x * 31 + y * 17 + number * 7) % 23;
                frame.data(0).put((long) y * frame.linesize(0) + x, (byte) (square ? 220 : 90 + grain));
            }
        }
        for (int plane = 1; plane <= 2; plane++) {
            for (int y = 0; y < HEIGHT / 2; y++) {
                for (int x = 0; x < WIDTH / 2; x++) {
                    frame.data(plane).put((long) y * frame.linesize(plane) + x, (byte) 128);
                }
            }
        }
        frame.pts(number);
    }

    private static void check(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg could not " + what + ": error " + result);
        }
    }
}
