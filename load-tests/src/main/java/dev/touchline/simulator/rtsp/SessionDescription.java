package dev.touchline.simulator.rtsp;

import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What DESCRIBE answers (SDP, RFC 8866): the coding, and the parameter sets in its format parameters. */
record SessionDescription(Codec codec, List<NalUnit> parameterSets) {
    static final String TRACK = "trackID=0";
    static final int PAYLOAD_TYPE = 96;

    /** Describes a stream by one of its key frames, which must carry parameter sets. */
    static SessionDescription of(CodedPicture key) {
        List<NalUnit> sets = new ArrayList<>();
        for (NalUnit nal : NalUnit.split(key.annexB())) {
            int type = nal.type(key.codec());
            if (key.codec() == Codec.H264 ? type == 7 || type == 8 : type >= 32 && type <= 34) {
                sets.add(nal);
            }
        }
        if (sets.isEmpty()) {
            throw new IllegalArgumentException(
                    "a key frame without parameter sets, expected them before it (Annex-B as an encoder writes it)");
        }
        return new SessionDescription(key.codec(), sets);
    }

    String sdp(String host) {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 " + host,
                "s=Touchline camera",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "a=control:*",
                "m=video 0 RTP/AVP " + PAYLOAD_TYPE,
                "a=rtpmap:" + PAYLOAD_TYPE + " " + codec + "/90000",
                "a=fmtp:" + PAYLOAD_TYPE + " " + format(),
                "a=control:" + TRACK,
                "");
    }

    private String format() {
        if (codec == Codec.H265) {
            return "sprop-vps=" + sets(32) + ";sprop-sps=" + sets(33) + ";sprop-pps=" + sets(34);
        }
        String level = parameterSets.stream()
                .filter(nal -> nal.type(codec) == 7)
                .findFirst()
                .map(sps -> HexFormat.of().formatHex(sps.bytes(), 1, 4).toUpperCase(Locale.ROOT))
                .map(hex -> ";profile-level-id=" + hex)
                .orElse("");
        return "packetization-mode=1" + level + ";sprop-parameter-sets=" + sets(7) + "," + sets(8);
    }

    private String sets(int type) {
        return parameterSets.stream()
                .filter(nal -> nal.type(codec) == type)
                .map(nal -> Base64.getEncoder().encodeToString(nal.bytes()))
                .collect(Collectors.joining(","));
    }
}
