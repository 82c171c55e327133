package dev.touchline.ingest;

import dev.touchline.footage.Codec;

/**
 * Tells from a packet alone that a picture is complete. FFmpeg hides the RTP marker, so the sure sign is the next picture's
 * first packet, one frame (40 ms at 25 fps) later. But a packetiser cuts NAL units into equal pieces, so a shorter piece is
 * a NAL unit's last, and cameras send the same number of slices in every picture. The rule is tried silently on each
 * picture; once it was right {@code 25} times running it is believed, and a single mistake doubles what it takes.
 */
final class UnitEnd {
    private static final int FIRST_TRIAL = 25;
    private static final int LONGEST_TRIAL = 100_000;
    private static final int UNCERTAIN = 5;

    private final Codec codec;
    private int fullPiece;
    private int slicesExpected = 1;
    private int slicesLastTime = 1;
    private int rightInARow;
    private int trial = FIRST_TRIAL;
    private int mistakes;

    private int packets;
    private int slices;
    private int longest;
    private int foretoldAt;

    UnitEnd(Codec codec) {
        this.codec = codec;
    }

    /** Takes the next packet of the picture; true if the picture is believed complete with it. */
    boolean completes(byte[] packet) {
        packets++;
        longest = Math.max(longest, packet.length);
        for (NalUnits.Span nal : NalUnits.of(codec, packet)) {
            if (NalUnits.isSlice(codec, nal.type())) {
                slices++;
            }
        }
        // a first piece carries five or six bytes of start code and header more than the pieces after it
        boolean endsNal = packet.length + UNCERTAIN + 1 < fullPiece;
        if (foretoldAt == 0 && endsNal && slices == slicesExpected) {
            foretoldAt = packets;
            return rightInARow >= trial;
        }
        return false;
    }

    /** The next picture has begun, so all packets of this one are known. */
    void ended() {
        if (foretoldAt == packets) {
            rightInARow++;
        } else if (foretoldAt > 0) {
            if (rightInARow >= trial) {
                mistakes++;
                trial = Math.min(trial * 2, LONGEST_TRIAL);
            }
            rightInARow = 0;
            fullPiece = 0;
        }
        if (slices == slicesLastTime) {
            slicesExpected = slices;
        }
        slicesLastTime = slices;
        fullPiece = Math.max(fullPiece, longest);
        packets = 0;
        slices = 0;
        longest = 0;
        foretoldAt = 0;
    }

    int mistakes() {
        return mistakes;
    }
}
