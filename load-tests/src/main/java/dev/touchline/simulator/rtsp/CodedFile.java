package dev.touchline.simulator.rtsp;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_get_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_send_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import dev.touchline.footage.Codec;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/** One pass over a file's H.264 or H.265 pictures in decoding order, as Annex-B. Owns FFmpeg's demuxer and filter. */
final class CodedFile implements AutoCloseable {
    /** A coded picture at its times in the file, in microseconds. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Picture(byte[] annexB, boolean key, long decodeMicros, long presentationMicros, long durationMicros) {}

    private static final AVRational MICROS = new AVRational().num(1).den(1_000_000);

    private final AVFormatContext context;
    private final AVBSFContext filter = new AVBSFContext(null);
    private final AVPacket packet = av_packet_alloc();
    private final int video;
    private final Codec codec;
    private final long frameMicros;

    private CodedFile(AVFormatContext context, Path file) throws IOException {
        this.context = context;
        this.video = video(context, file);
        AVStream stream = context.streams(video);
        this.codec = codec(stream.codecpar().codec_id(), file);
        AVRational rate = stream.avg_frame_rate();
        this.frameMicros = rate.num() > 0 ? 1_000_000L * rate.den() / rate.num() : 40_000;
        String name = codec == Codec.H264 ? "h264_mp4toannexb" : "hevc_mp4toannexb";
        if (av_bsf_alloc(av_bsf_get_by_name(name), filter) < 0
                || avcodec_parameters_copy(filter.par_in(), stream.codecpar()) < 0
                || av_bsf_init(filter.time_base_in(stream.time_base())) < 0) {
            throw new IOException(file + ": FFmpeg's filter " + name + " does not take this stream");
        }
    }

    static CodedFile open(Path file) throws IOException {
        AVFormatContext context = new AVFormatContext(null);
        int opened = avformat_open_input(
                context, file.toAbsolutePath().toString(), (@Nullable AVInputFormat) null, (@Nullable AVDictionary)
                        null);
        if (opened < 0) {
            throw new IOException(file + ": FFmpeg cannot open it (error " + opened + "), expected an MP4 file");
        }
        try {
            return new CodedFile(context, file);
        } catch (IOException e) {
            avformat_close_input(context);
            throw e;
        }
    }

    private static int video(AVFormatContext context, Path file) throws IOException {
        for (int i = 0; i < context.nb_streams(); i++) {
            if (context.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
                return i;
            }
        }
        throw new IOException(file + ": no video in it, expected one H.264 or H.265 stream");
    }

    private static Codec codec(int id, Path file) throws IOException {
        if (id == AV_CODEC_ID_H264) {
            return Codec.H264;
        }
        if (id == AV_CODEC_ID_HEVC) {
            return Codec.H265;
        }
        throw new IOException(file + ": FFmpeg codec " + id + ", expected H.264 or H.265. Transcode it first.");
    }

    Codec codec() {
        return codec;
    }

    long frameMicros() {
        return frameMicros;
    }

    /** The next picture, or null after the last. */
    @Nullable
    Picture next() throws IOException {
        while (true) {
            int read = av_read_frame(context, packet);
            if (read < 0) {
                return null;
            }
            if (packet.stream_index() != video) {
                av_packet_unref(packet);
                continue;
            }
            if (av_bsf_send_packet(filter, packet) < 0 || av_bsf_receive_packet(filter, packet) < 0) {
                throw new IOException("a picture that is not whole; repair the file");
            }
            try {
                return toJava();
            } finally {
                av_packet_unref(packet);
            }
        }
    }

    private Picture toJava() {
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes);
        AVRational base = context.streams(video).time_base();
        long duration = packet.duration() > 0 ? av_rescale_q(packet.duration(), base, MICROS) : frameMicros;
        return new Picture(
                bytes,
                (packet.flags() & AV_PKT_FLAG_KEY) != 0,
                av_rescale_q(packet.dts(), base, MICROS),
                av_rescale_q(packet.pts(), base, MICROS),
                duration);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_bsf_free(filter);
        avformat_close_input(context);
    }
}
