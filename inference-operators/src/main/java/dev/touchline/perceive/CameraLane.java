package dev.touchline.perceive;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureDecoder;
import dev.touchline.decode.UnreadablePictureException;
import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.Codec;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.wire.Stamp;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One camera in one task: its decoder, the group of pictures that is state, and the order its sightings leave in. */
final class CameraLane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CameraLane.class);

    private static final int DEEPEST_REORDER = 64;

    /** Takes a picture and the one to compare it with, and closes both; it was due when the unit that showed it arrived. */
    interface Shown {
        void accept(Pending pending, DecodedPicture picture, @Nullable DecodedPicture before, long dueMicros);
    }

    private final long maxPixels;
    private final OpenGroup group;
    private final LastPictures last;
    private final Shown look;
    private final @Nullable Backlog backlog;
    private final NavigableMap<Long, Long> captured = new TreeMap<>();
    private final DisplayOrder order = new DisplayOrder();
    private @Nullable PictureDecoder decoder;
    private @Nullable Codec codec;
    private Progress progress = Progress.NONE;
    private boolean waitingForKey = true;
    private boolean hurt;
    private long nextStamp;
    private long era;
    private int epoch = Integer.MIN_VALUE;
    private long lastSequence = -1;
    private long fedMicros;
    private long late;

    /**
     * A camera not heard from yet.
     *
     * @param changeMillis how much older the picture is that each is compared with; 0 for none
     * @param look is handed every picture the decoder shows that was not sent by a former task
     * @param backlog tells what is left out when too much waits; null if nothing may be
     */
    CameraLane(long maxPixels, int changeMillis, OpenGroup group, Shown look, @Nullable Backlog backlog) {
        this.maxPixels = maxPixels;
        this.group = group;
        this.last = new LastPictures(changeMillis);
        this.look = look;
        this.backlog = backlog;
    }

    /** Goes on where a former task stopped: decodes the open group again, and looks only at what had not been sent. */
    void resume(Progress sent) throws Exception {
        progress = sent;
        lastSequence = sent.sequence();
        epoch = sent.epoch();
        for (AccessUnit unit : group.read()) {
            noteTimeLine(unit);
            noteSequence(unit);
            feed(unit);
        }
    }

    /** Takes one whole access unit, in decoding order. */
    void accept(AccessUnit unit) throws Exception {
        boolean known = progress.covers(unit.epoch(), unit.captureTimeMicros());
        if (known && unit.epoch() == epoch && unit.sequence() <= lastSequence) {
            late++;
            return;
        }
        noteTimeLine(unit);
        if (unit.isHeartbeat()) {
            lastSequence = unit.sequence();
            order.giveUpBefore(settled(unit, PictureQuality.HEARTBEAT), PictureQuality.SHED);
            return;
        }
        noteSequence(unit);
        if (backlog != null && backlog.leavesOut(unit, Stamp.now())) {
            waitingForKey = true;
            group.clear();
            order.giveUpBefore(settled(unit, PictureQuality.SHED), PictureQuality.SHED);
            return;
        }
        if (waitingForKey) {
            settled(unit, PictureQuality.WAITING_FOR_KEY);
            return;
        }
        group.add(unit, nextStamp);
        feed(unit);
    }

    private void noteTimeLine(AccessUnit unit) {
        if (unit.epoch() != epoch) {
            epoch = unit.epoch();
            era++;
        }
    }

    private void noteSequence(AccessUnit unit) {
        if (unit.key()) {
            waitingForKey = false;
            hurt = false;
        } else if (unit.sequence() != lastSequence + 1) {
            hurt = true;
        }
        lastSequence = unit.sequence();
    }

    private Pending settled(AccessUnit unit, PictureQuality quality) {
        Pending pending = new Pending(Units.head(unit), era, nextStamp++);
        pending.notLookedAt(quality);
        await(pending);
        return pending;
    }

    private void await(Pending pending) {
        AccessUnit head = pending.head();
        if (progress.covers(head.epoch(), head.captureTimeMicros())) {
            late++;
        } else {
            order.add(pending);
        }
    }

    private void feed(AccessUnit unit) {
        Pending pending = new Pending(Units.head(unit), era, nextStamp++);
        if (hurt) {
            pending.hurt();
        }
        await(pending);
        captured.put(pending.stamp(), unit.captureTimeMicros());
        fedMicros = unit.arrivalTimeMicros();
        try {
            decoderFor(unit.codec()).decode(unit.payload(), pending.stamp(), this::shown);
        } catch (UnreadablePictureException refused) {
            if (!hurt) {
                LOG.warn("Camera {}: {}", unit.camera(), refused.getMessage());
            }
            hurt = true;
            if (pending.isInDecoder()) {
                pending.notLookedAt(PictureQuality.WAITING_FOR_KEY);
            }
        }
    }

    private PictureDecoder decoderFor(Codec wanted) {
        PictureDecoder ready = decoder;
        if (ready == null || codec != wanted) {
            if (ready != null) {
                ready.close();
            }
            ready = new PictureDecoder(wanted, maxPixels);
            decoder = ready;
            codec = wanted;
        }
        return ready;
    }

    private void shown(DecodedPicture picture) {
        Long capture = captured.remove(picture.stamp());
        captured.headMap(picture.stamp() - DEEPEST_REORDER).clear();
        DecodedPicture before = capture == null ? null : last.before(picture, capture);
        Pending pending = order.shown(picture.stamp());
        if (pending == null) {
            picture.close();
            if (before != null) {
                before.close();
            }
            return;
        }
        if (picture.damaged()) {
            pending.hurt();
            hurt = true;
        }
        look.accept(pending, picture, before, fedMicros);
    }

    /** Shows what the decoder still holds; the next unit has to be a key frame. */
    void end() {
        if (decoder != null) {
            decoder.drain(this::shown);
            decoder.close();
            decoder = null;
        }
        waitingForKey = true;
        order.giveUpAll();
    }

    /** The next unit whose sightings may be sent, or null if the first in order is still on its way. */
    @Nullable
    Pending release() throws Exception {
        Pending next = order.release();
        if (next == null) {
            long reach = last.reachMicros();
            group.cut(order, Math.max(progress.captureTimeMicros(), Long.MIN_VALUE + reach) - reach);
        } else {
            progress = progressAfter(next);
        }
        return next;
    }

    /** A heartbeat may run ahead of pictures that a stall holds up, so it does not count as the time got to. */
    private Progress progressAfter(Pending sent) {
        AccessUnit head = sent.head();
        long sequence = Math.max(head.sequence(), progress.sequence());
        if (sent.quality() != PictureQuality.HEARTBEAT) {
            return new Progress(head.epoch(), head.captureTimeMicros(), sequence);
        }
        boolean same = head.epoch() == progress.epoch();
        return new Progress(head.epoch(), same ? progress.captureTimeMicros() : Long.MIN_VALUE, sequence);
    }

    Progress progress() {
        return progress;
    }

    /** Units that came after their turn and were not sent. */
    long late() {
        return late;
    }

    @Override
    public void close() {
        last.close();
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }
}
