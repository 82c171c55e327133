package dev.touchline.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** A few coded pictures, made on the spot: a grey ramp with a bright square that moves to the right. */
public final class TestClip {
    /** One access unit in Annex-B. */
    @SuppressWarnings("ArrayRecordComponent") // handed to a decoder, never compared
    public record Unit(byte[] payload, boolean key) {}

    private TestClip() {}

    /** H.264 without B-frames, a key frame every {@code keyEvery} pictures. */
    public static List<Unit> h264(int width, int height, int pictures, int keyEvery) {
        AVCodec codec = avcodec_find_encoder_by_name("libopenh264");
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.width(width);
        context.height(height);
        context.pix_fmt(AV_PIX_FMT_YUV420P);
        context.time_base().num(1).den(25);
        context.framerate().num(25).den(1);
        context.gop_size(keyEvery);
        context.bit_rate(2_000_000);
        av_opt_set(context.priv_data(), "allow_skip_frames", "0", 0);
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            throw new IllegalStateException("openh264 did not open for " + width + " × " + height);
        }
        List<Unit> units = new ArrayList<>();
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        av_frame_get_buffer(frame, 0);
        AVPacket packet = av_packet_alloc();
        for (int picture = 0; picture < pictures; picture++) {
            av_frame_make_writable(frame);
            draw(frame, width, height, picture);
            frame.pts(picture);
            avcodec_send_frame(context, frame);
            receive(context, packet, units);
        }
        avcodec_send_frame(context, null);
        receive(context, packet, units);
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(context);
        return units;
    }

    private static void receive(AVCodecContext context, AVPacket packet, List<Unit> units) {
        while (avcodec_receive_packet(context, packet) >= 0) {
            byte[] payload = new byte[packet.size()];
            packet.data().capacity(payload.length).get(payload);
            units.add(new Unit(payload, (packet.flags() & AV_PKT_FLAG_KEY) != 0));
            av_packet_unref(packet);
        }
    }

    private static void draw(AVFrame frame, int width, int height, int picture) {
        int side = height / 4;
        int left = (4 * picture) % (width - side);
        BytePointer luma = frame.data(0);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean square = x >= left && x < left + side && y >= side && y < 2 * side;
                luma.put((long) y * frame.linesize(0) + x, (byte) (square ? 220 : 40 + 100 * x / width));
            }
        }
        for (int plane = 1; plane <= 2; plane++) {
            for (int y = 0; y < height / 2; y++) {
                for (int x = 0; x < width / 2; x++) {
                    frame.data(plane).put((long) y * frame.linesize(plane) + x, (byte) (plane == 1 ? 100 : 150));
                }
            }
        }
    }
}
