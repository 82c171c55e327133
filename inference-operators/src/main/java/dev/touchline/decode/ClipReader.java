package dev.touchline.decode;

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
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import dev.touchline.footage.Codec;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** The coded pictures of a clip or a still, in decoding order; H.264 and HEVC come as Annex-B with parameter sets in-band. */
public final class ClipReader implements AutoCloseable {
    /** One coded picture with its presentation time in microseconds from the start of the file. */
    @SuppressWarnings("ArrayRecordComponent") // handed to a decoder, never compared
    public record ClipPacket(byte[] payload, long timeMicros, boolean key) {}

    private final Path file;
    private final AVFormatContext format;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();
    private final @Nullable AVBSFContext toAnnexB;
    private final AVRational microseconds = new AVRational().num(1).den(1_000_000);

    public ClipReader(Path file) throws UnreadablePictureException {
        this.file = file;
        this.format = new AVFormatContext(null);
        check(avformat_open_input(format, file.toString(), (AVInputFormat) null, (AVDictionary) null), "opened");
        try {
            this.stream = findPictures();
            this.toAnnexB = openFilter(stream);
        } catch (UnreadablePictureException unusable) {
            avformat_close_input(format);
            throw unusable;
        }
        LiveHandles.opened();
    }

    private AVStream findPictures() throws UnreadablePictureException {
        check(avformat_find_stream_info(format, (AVDictionary) null), "understood");
        int index = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        check(index, "searched for pictures");
        return format.streams(index);
    }

    /** The codec of the clip, or null for a still or another codec. */
    public @Nullable Codec codec() {
        return codecOf(stream.codecpar());
    }

    private static @Nullable Codec codecOf(AVCodecParameters parameters) {
        int id = parameters.codec_id();
        return id == AV_CODEC_ID_H264 ? Codec.H264 : id == AV_CODEC_ID_HEVC ? Codec.H265 : null;
    }

    /** A decoder for what this reader returns; the caller closes it. */
    public PictureDecoder decoder(long maxPixels) {
        Codec codec = codec();
        return codec == null ? new PictureDecoder(stream.codecpar(), maxPixels) : new PictureDecoder(codec, maxPixels);
    }

    /** The next coded picture, or null at the end of the file. */
    public @Nullable ClipPacket next() throws UnreadablePictureException {
        while (av_read_frame(format, packet) >= 0) {
            if (packet.stream_index() != stream.index()) {
                av_packet_unref(packet);
                continue;
            }
            if (toAnnexB != null) {
                check(av_bsf_send_packet(toAnnexB, packet), "converted to Annex-B");
                check(av_bsf_receive_packet(toAnnexB, packet), "converted to Annex-B");
            }
            byte[] payload = new byte[packet.size()];
            packet.data().capacity(payload.length).get(payload);
            long pts =
                    packet.pts() == AV_NOPTS_VALUE ? 0 : av_rescale_q(packet.pts(), stream.time_base(), microseconds);
            boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
            av_packet_unref(packet);
            return new ClipPacket(payload, pts, key);
        }
        return null;
    }

    private @Nullable AVBSFContext openFilter(AVStream of) throws UnreadablePictureException {
        AVCodecParameters parameters = of.codecpar();
        Codec codec = codecOf(parameters);
        if (codec == null) {
            return null;
        }
        AVBSFContext filter = new AVBSFContext(null);
        String name = codec == Codec.H264 ? "h264_mp4toannexb" : "hevc_mp4toannexb";
        check(av_bsf_alloc(av_bsf_get_by_name(name), filter), "converted to Annex-B");
        avcodec_parameters_copy(filter.par_in(), parameters);
        filter.time_base_in(of.time_base());
        check(av_bsf_init(filter), "converted to Annex-B");
        return filter;
    }

    private void check(int result, String what) throws UnreadablePictureException {
        if (result < 0) {
            throw new UnreadablePictureException(file + " could not be " + what + ": " + Reason.of(result)
                    + ". Give a picture or a clip that FFmpeg reads.");
        }
    }

    @Override
    public void close() {
        if (toAnnexB != null) {
            av_bsf_free(toAnnexB);
        }
        av_packet_free(packet);
        microseconds.deallocate();
        avformat_close_input(format);
        LiveHandles.closed();
    }
}
