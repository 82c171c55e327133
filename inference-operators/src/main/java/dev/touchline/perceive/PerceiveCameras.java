package dev.touchline.perceive;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.footage.AccessUnit;
import dev.touchline.infer.ModelCard;
import dev.touchline.kit.KitModel;
import dev.touchline.match.MatchSetup;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.track.TrackerRules;
import dev.touchline.track.Tracks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Access units in, sightings out, keyed by camera: one for each picture and heartbeat, in the order of capture. Decodes on the
 * task's thread, has the engine look at pictures on its own, and takes the results back in order through the mailbox; nothing
 * is in flight when a checkpoint's barrier passes.
 */
public final class PerceiveCameras extends AbstractStreamOperator<FrameSightings>
        implements OneInputStreamOperator<AccessUnit, FrameSightings>, BoundedOneInput {
    private static final long serialVersionUID = 1;
    /** Pictures in flight, over all cameras of a task, from which the source has to wait when nothing may be shed. */
    private static final int MOST_IN_FLIGHT = 6;

    private record Place(String key, CameraLane lane, EngineRoom.Seat seat, PictureReader reader) {}

    private final transient PerceptionSettings settings;
    private final transient MatchSetup setup;
    private final transient MailboxExecutor mailbox;
    private final transient Map<String, Place> places = new LinkedHashMap<>();
    private transient int inFlight;
    private transient @Nullable EngineRoom room;
    private transient @Nullable Recogniser recogniser;
    private transient @Nullable ListState<AccessUnit> group;
    private transient @Nullable ListState<AccessUnit> parts;
    private transient @Nullable ValueState<Progress> progress;
    private transient @Nullable ValueState<Tracks> tracks;
    private transient @Nullable ValueState<KitModel> kits;
    private transient @Nullable Counter shed;
    private transient @Nullable Counter damaged;

    PerceiveCameras(
            StreamOperatorParameters<FrameSightings> parameters, PerceptionSettings settings, MatchSetup setup) {
        super(parameters);
        this.settings = settings;
        this.setup = setup;
        this.mailbox = parameters.getMailboxExecutor();
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var store = context.getKeyedStateStore();
        TypeInformation<AccessUnit> unit = TypeInformation.of(AccessUnit.class);
        group = store.getListState(new ListStateDescriptor<>("open-group", unit));
        parts = store.getListState(new ListStateDescriptor<>("parts", unit));
        progress = store.getState(new ValueStateDescriptor<>("progress", TypeInformation.of(Progress.class)));
        tracks = store.getState(new ValueStateDescriptor<>("tracks", TypeInformation.of(Tracks.class)));
        kits = store.getState(new ValueStateDescriptor<>("kits", TypeInformation.of(KitModel.class)));
    }

    @Override
    public void open() throws Exception {
        super.open();
        shed = getMetricGroup().counter("picturesShed");
        damaged = getMetricGroup().counter("picturesDamaged");
        room = EngineRoom.enter(settings.model());
        recogniser = new Recogniser(setup, rules(room.card()));
    }

    @Override
    public void processElement(StreamRecord<AccessUnit> element) throws Exception {
        String key = (String) getCurrentKey();
        Place place = placeOf(key, element.getValue().camera());
        AccessUnit whole = new PartsJoiner(Objects.requireNonNull(parts)).join(element.getValue());
        if (whole == null) {
            return;
        }
        while (settings.unshed() && inFlight >= MOST_IN_FLIGHT) {
            mailbox.yield();
        }
        setCurrentKey(key);
        place.lane.accept(whole);
        send(place);
    }

    /** The camera's place in this task, taken on its first unit, with the decoder brought to where a former task was. */
    private Place placeOf(String key, String camera) throws Exception {
        Place known = places.get(key);
        if (known != null) {
            return known;
        }
        EngineRoom.Seat seat = Objects.requireNonNull(room).seat(settings);
        OpenGroup open = new OpenGroup(Objects.requireNonNull(group));
        CameraLane lane = new CameraLane(
                settings.maxPixels(),
                Objects.requireNonNull(room).card().input().changeMillis(),
                open,
                (pending, picture, before, due) -> look(key, pending, picture, before, due),
                settings.unshed() ? null : new Backlog());
        Place place = new Place(key, lane, seat, readerOf(camera));
        places.put(key, place);
        Progress sent = Objects.requireNonNull(progress).value();
        lane.resume(sent == null ? Progress.NONE : sent);
        return place;
    }

    private PictureReader readerOf(String camera) {
        ModelCard card = Objects.requireNonNull(room).card();
        return new PictureReader(
                camera, setup, rules(card), card.outputs().ball().candidates());
    }

    /** The tracker's usual rules, with the network's own word on whom it is sure of. */
    private static TrackerRules rules(ModelCard card) {
        return TrackerRules.STANDARD.sureFrom(card.outputs().people().threshold());
    }

    private void look(
            String key, Pending pending, DecodedPicture picture, @Nullable DecodedPicture before, long dueMicros) {
        Place place = Objects.requireNonNull(places.get(key));
        AccessUnit head = pending.head();
        inFlight++;
        place.seat.offer(new Look(
                picture,
                before,
                place.reader,
                settings.readAt().getOrDefault(head.camera(), picture.size()),
                head.captureTimeMicros(),
                dueMicros,
                outcome -> mailbox.execute(() -> looked(place, pending, outcome), "a picture was looked at")));
    }

    private void looked(Place place, Pending pending, Look.Outcome outcome) throws Exception {
        inFlight--;
        if (outcome.failure() != null) {
            throw new IllegalStateException(
                    "Camera " + pending.head().camera() + ": the engine failed on a picture", outcome.failure());
        }
        if (outcome.seen() == null) {
            pending.notLookedAt(PictureQuality.SHED);
        } else {
            pending.lookedAt(outcome.seen());
        }
        setCurrentKey(place.key);
        send(place);
    }

    private void send(Place place) throws Exception {
        boolean sent = false;
        for (Pending next = place.lane.release(); next != null; next = place.lane.release()) {
            Recogniser.Recognised recognised =
                    Objects.requireNonNull(recogniser).recognise(next, memory());
            if (next.seen() != null) {
                remember(recognised.memory());
            }
            FrameSightings sightings = recognised.sightings();
            count(sightings.quality());
            output.collect(new StreamRecord<>(sightings, sightings.captureTimeMicros() / 1000));
            sent = true;
        }
        if (sent) {
            Objects.requireNonNull(progress).update(place.lane.progress());
        }
    }

    private Recogniser.Memory memory() throws Exception {
        Tracks followed = Objects.requireNonNull(tracks).value();
        KitModel known = Objects.requireNonNull(kits).value();
        return followed == null || known == null
                ? Objects.requireNonNull(recogniser).start()
                : new Recogniser.Memory(followed, known);
    }

    private void remember(Recogniser.Memory memory) throws Exception {
        Objects.requireNonNull(tracks).update(memory.tracks());
        Objects.requireNonNull(kits).update(memory.kits());
    }

    private void count(PictureQuality quality) {
        if (quality == PictureQuality.SHED) {
            Objects.requireNonNull(shed).inc();
        } else if (quality == PictureQuality.DAMAGED) {
            Objects.requireNonNull(damaged).inc();
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        drain();
    }

    private void drain() throws InterruptedException {
        while (inFlight > 0) {
            mailbox.yield();
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.equals(Watermark.MAX_WATERMARK)) {
            endInput();
        } else {
            drain();
        }
        super.processWatermark(mark);
    }

    @Override
    public void endInput() throws Exception {
        for (Place place : places.values()) {
            setCurrentKey(place.key);
            place.lane.end();
        }
        drain();
        for (Place place : places.values()) {
            setCurrentKey(place.key);
            send(place);
        }
    }

    @Override
    public void close() throws Exception {
        try {
            for (Place place : places.values()) {
                place.seat.leave();
                place.lane.close();
            }
            places.clear();
            if (room != null) {
                room.leave();
                room = null;
            }
        } finally {
            super.close();
        }
    }
}
