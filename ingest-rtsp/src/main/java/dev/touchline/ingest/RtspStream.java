package dev.touchline.ingest;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOFILLIN;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOPARSE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_PRFT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_RTCP_SR;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_network_init;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_count;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import dev.touchline.footage.Codec;
import dev.touchline.wire.Stamp;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVProducerReferenceTime;
import org.bytedeco.ffmpeg.avcodec.AVRTCPSenderReport;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/**
 * Owns FFmpeg's RTSP demuxer for one connection, opened without probing and with its parser off: a packet comes out the
 * moment it is in. Used by one thread; {@code interrupted} makes whatever it waits for give up within 100 ms.
 */
final class RtspStream implements AutoCloseable {
    private static final long SOCKET_TIMEOUT_MICROS = 5_000_000;
    private static final int REORDER_MICROS = 60_000;

    static {
        avformat_network_init();
        av_log_set_level(AV_LOG_QUIET); // its lines would hold addresses with passwords; errors come back as codes
    }

    private final AVFormatContext context;
    private final Interrupt interrupt;
    private final AVPacket packet;
    private final Codec codec;
    private final int videoStream;
    private final byte[] description;
    private long reportNtp;
    private long reportRtp;
    private boolean reported;

    /** Answers FFmpeg's question whether to give up; FFmpeg asks at least every 100 ms while it waits. */
    private static final class Interrupt extends AVIOInterruptCB.Callback_Pointer {
        private final AtomicBoolean interrupted;

        Interrupt(AtomicBoolean interrupted) {
            this.interrupted = interrupted;
        }

        @Override
        public int call(@Nullable Pointer opaque) {
            return interrupted.get() ? 1 : 0;
        }
    }

    private RtspStream(AVFormatContext context, Interrupt interrupt, String camera) throws RtspException {
        this.context = context;
        this.interrupt = interrupt;
        this.videoStream = videoStreamOf(context, camera);
        AVCodecParameters parameters = context.streams(videoStream).codecpar();
        this.codec = codecOf(parameters.codec_id(), camera);
        this.description = new byte[Math.max(0, parameters.extradata_size())];
        if (description.length > 0) {
            parameters.extradata().get(description);
        }
        this.packet = av_packet_alloc();
    }

    static RtspStream open(CameraSource source, AtomicBoolean interrupted) throws RtspException {
        Interrupt interrupt = new Interrupt(interrupted);
        AVFormatContext context = avformat_alloc_context();
        context.interrupt_callback().callback(interrupt);
        context.flags(context.flags() | AVFMT_FLAG_NOPARSE | AVFMT_FLAG_NOFILLIN);
        context.correct_ts_overflow(0);
        AVDictionary options = options(source);
        try {
            int opened = avformat_open_input(
                    context, source.addressWithCredentials(), av_find_input_format("rtsp"), options);
            if (opened < 0) { // which frees the context
                interrupt.close();
                throw new RtspException(source.url() + ": " + reason(opened));
            }
            if (av_dict_count(options) > 0) {
                String unused = av_dict_get(options, "", null, 2 /* AV_DICT_IGNORE_SUFFIX */)
                        .key()
                        .getString();
                throw closing(context, interrupt, "this FFmpeg knows no option " + unused + " for RTSP");
            }
        } finally {
            av_dict_free(options);
        }
        try {
            return new RtspStream(context, interrupt, source.name());
        } catch (RtspException e) {
            throw closing(context, interrupt, source.url() + ": " + e.getMessage());
        }
    }

    private static RtspException closing(AVFormatContext context, Interrupt interrupt, String message) {
        avformat_close_input(context);
        interrupt.close();
        return new RtspException(message);
    }

    private static AVDictionary options(CameraSource source) {
        AVDictionary options = new AVDictionary(null);
        Map.of(
                        "rtsp_transport", source.transport().option(),
                        "timeout", Long.toString(SOCKET_TIMEOUT_MICROS),
                        "allowed_media_types", "video",
                        "protocol_whitelist", "rtsp,rtsps,rtp,rtcp,udp,tcp,tls,crypto",
                        "max_delay", Integer.toString(source.transport() == Transport.UDP ? REORDER_MICROS : 0),
                        "buffer_size", Integer.toString(4 << 20))
                .forEach((key, value) -> av_dict_set(options, key, value, 0));
        return options;
    }

    private static int videoStreamOf(AVFormatContext context, String camera) throws RtspException {
        for (int i = 0; i < context.nb_streams(); i++) {
            if (context.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
                return i;
            }
        }
        throw new RtspException("camera " + camera + " offers no video, expected one H.264 or H.265 stream");
    }

    private static Codec codecOf(int id, String camera) throws RtspException {
        if (id == AV_CODEC_ID_H264) {
            return Codec.H264;
        }
        if (id == AV_CODEC_ID_HEVC) {
            return Codec.H265;
        }
        throw new RtspException("camera " + camera + " sends FFmpeg codec " + id
                + ", expected H.264 or H.265. Change the coding in the camera's settings.");
    }

    Codec codec() {
        return codec;
    }

    /** Parameter sets from the session description, Annex-B; empty where it holds none. */
    byte[] description() {
        return description;
    }

    /** The next packet of the video stream; blocks until there is one. */
    WirePacket read() throws RtspException {
        while (true) {
            int result = av_read_frame(context, packet);
            long arrival = Stamp.now();
            if (result < 0) {
                throw new RtspException(reason(result));
            }
            try {
                if (packet.stream_index() == videoStream && packet.size() > 0 && packet.pts() != AV_NOPTS_VALUE) {
                    return toJava(arrival);
                }
            } finally {
                av_packet_unref(packet);
            }
        }
    }

    @SuppressWarnings("try") // the scope frees what is made inside
    private WirePacket toJava(long arrival) {
        try (PointerScope scope = new PointerScope()) {
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            Long captured = null;
            Long rtp = null;
            SizeTPointer size = new SizeTPointer(1);
            BytePointer report = av_packet_get_side_data(packet, AV_PKT_DATA_RTCP_SR, size);
            if (report != null) {
                AVRTCPSenderReport values = new AVRTCPSenderReport(report);
                reportNtp = values.ntp_timestamp();
                reportRtp = Integer.toUnsignedLong(values.rtp_timestamp());
                reported = true;
            }
            BytePointer reference = av_packet_get_side_data(packet, AV_PKT_DATA_PRFT, size);
            if (reference != null) {
                captured = new AVProducerReferenceTime(reference).wallclock();
                rtp = reported ? rtpTimestamp(captured) : null;
            }
            return new WirePacket(bytes, packet.pts(), captured, rtp, arrival);
        }
    }

    /** Undoes FFmpeg's step from RTP time to capture time, which it does by the newest report. */
    private long rtpTimestamp(long capturedMicros) {
        long ticks = Math.round((capturedMicros - NtpTime.toMicros(reportNtp)) * 0.09);
        return (reportRtp + ticks) & 0xffff_ffffL;
    }

    private static String reason(int error) {
        byte[] text = new byte[256];
        av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
        interrupt.close();
    }
}
