package dev.touchline.ingest;

import dev.touchline.footage.Codec;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the packets of one connection together into whole access units, those of one RTP time being one unit. A unit over
 * the limit (4 MB) is dropped and counted.
 */
final class AccessUnitAssembler {
    private static final int LIMIT_BYTES = 4 << 20;

    private final UnitEnd unitEnd;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private @Nullable WirePacket first;
    private long lastArrivalMicros;
    private boolean handedOn;
    private boolean tooLong;
    private long oversized;
    private long strays;

    AccessUnitAssembler(Codec codec) {
        this.unitEnd = new UnitEnd(codec);
    }

    /** The units that this packet completes: the one before it, its own, both or neither. */
    List<CodedUnit> offer(WirePacket packet) {
        List<CodedUnit> whole = new ArrayList<>(2);
        WirePacket begun = first;
        if (begun == null || begun.presentationTicks() != packet.presentationTicks()) {
            if (begun != null) {
                hand(whole);
                unitEnd.ended();
            }
            first = packet;
            handedOn = false;
            tooLong = false;
        }
        boolean complete = unitEnd.completes(packet.bytes());
        if (handedOn) {
            strays++;
            return whole;
        }
        append(packet);
        if (complete) {
            hand(whole);
        }
        return whole;
    }

    private void append(WirePacket packet) {
        lastArrivalMicros = packet.arrivalTimeMicros();
        if (tooLong) {
            return;
        }
        if (bytes.size() + packet.bytes().length > LIMIT_BYTES) {
            tooLong = true;
            oversized++;
            bytes.reset();
            return;
        }
        bytes.writeBytes(packet.bytes());
    }

    /** The unit under way, complete or not: nothing has followed it for so long that nothing will. */
    List<CodedUnit> flush() {
        List<CodedUnit> whole = new ArrayList<>(1);
        hand(whole);
        return whole;
    }

    boolean isHolding() {
        return bytes.size() > 0;
    }

    private void hand(List<CodedUnit> whole) {
        WirePacket begun = first;
        if (begun != null && bytes.size() > 0) {
            whole.add(new CodedUnit(
                    bytes.toByteArray(),
                    begun.presentationTicks(),
                    begun.reportedTimeMicros(),
                    begun.rtpTimestamp(),
                    lastArrivalMicros));
        }
        bytes.reset();
        handedOn = true;
    }

    /** Units dropped because they grew over the limit. */
    long oversized() {
        return oversized;
    }

    /** Packets dropped because their unit had been handed on without them. */
    long strays() {
        return strays;
    }

    int mistakes() {
        return unitEnd.mistakes();
    }
}
