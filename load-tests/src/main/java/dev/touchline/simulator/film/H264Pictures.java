package dev.touchline.simulator.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Gives the film's own H.264 back as pictures, with what coding did to them, for stills that look like a stream's. */
final class H264Pictures implements AutoCloseable {
    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();

    H264Pictures() {
        AVCodec codec = avcodec_find_decoder(AV_CODEC_ID_H264);
        context = avcodec_alloc_context3(codec);
        context.thread_count(1);
        context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        check(avcodec_open2(context, codec, (AVDictionary) null), "open");
    }

    /** The picture of one access unit; the units come in order, none left out, the first one a key frame. */
    YuvPicture decode(byte[] annexB) {
        check(av_new_packet(packet, annexB.length), "hold " + annexB.length + " bytes");
        packet.data().put(annexB);
        check(avcodec_send_packet(context, packet), "take an access unit");
        av_packet_unref(packet);
        check(avcodec_receive_frame(context, frame), "give its picture at once");
        YuvPicture picture = YuvPicture.blank(frame.width(), frame.height());
        plane(0, picture.luma(), picture.width(), picture.height());
        plane(1, picture.blue(), picture.width() / 2, picture.height() / 2);
        plane(2, picture.red(), picture.width() / 2, picture.height() / 2);
        return picture;
    }

    private void plane(int index, byte[] samples, int width, int height) {
        BytePointer from = frame.data(index);
        for (int y = 0; y < height; y++) {
            new BytePointer((Pointer) from)
                    .position((long) y * frame.linesize(index))
                    .get(samples, y * width, width);
        }
    }

    private static void check(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException("The H.264 decoder could not " + what + " (FFmpeg error " + result + ").");
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
