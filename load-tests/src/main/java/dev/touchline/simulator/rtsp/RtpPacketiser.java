package dev.touchline.simulator.rtsp;

import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts coded pictures into RTP payloads: single NAL unit packets and fragmentation units, RFC 6184 sections 5.6 and 5.8 for
 * H.264, RFC 7798 sections 4.4.1 and 4.4.3 for H.265.
 */
final class RtpPacketiser {
    private static final int FU_A = 28;
    private static final int FU_H265 = 49;

    private final Codec codec;
    private final int payloadBytes;

    /** Payloads will be at most so long. */
    RtpPacketiser(Codec codec, int payloadBytes) {
        this.codec = codec;
        this.payloadBytes = payloadBytes;
    }

    /** The payloads of one picture, in order; the last is the one to mark. */
    List<byte[]> payloads(byte[] annexB) {
        List<byte[]> payloads = new ArrayList<>();
        for (NalUnit nal : NalUnit.split(annexB)) {
            if (nal.bytes().length <= payloadBytes) {
                payloads.add(nal.bytes());
            } else {
                fragment(nal.bytes(), payloads);
            }
        }
        return payloads;
    }

    private void fragment(byte[] nal, List<byte[]> payloads) {
        int nalHeader = codec == Codec.H264 ? 1 : 2;
        int fragmentHeader = nalHeader + 1;
        int piece = payloadBytes - fragmentHeader;
        for (int from = nalHeader; from < nal.length; from += piece) {
            int to = Math.min(nal.length, from + piece);
            byte[] payload = Arrays.copyOf(header(nal), fragmentHeader + to - from);
            payload[fragmentHeader - 1] |= (byte) ((from == nalHeader ? 0x80 : 0) | (to == nal.length ? 0x40 : 0));
            System.arraycopy(nal, from, payload, fragmentHeader, to - from);
            payloads.add(payload);
        }
    }

    private byte[] header(byte[] nal) {
        if (codec == Codec.H264) {
            return new byte[] {(byte) ((nal[0] & 0xe0) | FU_A), (byte) (nal[0] & 0x1f)};
        }
        return new byte[] {(byte) ((nal[0] & 0x81) | (FU_H265 << 1)), nal[1], (byte) ((nal[0] >> 1) & 0x3f)};
    }
}
