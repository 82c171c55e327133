package dev.touchline.dashboard.live;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.PlayerState;
import dev.touchline.match.Team;
import dev.touchline.match.TeamState;
import dev.touchline.wire.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a screen shows of one match right now, and the messages that tell its changes. Records are taken once each, by the
 * offset of their topic; whoever joins gets a snapshot and then every delta after it, without gap or double.
 */
public final class LatestState {
    private static final int MOST_CALLS = 1000;
    /** A restarted job repeats less; frames older by more tell of a clock that was put back. */
    private static final long MOST_REPEATED_FRAMES = 60_000_000 / MatchFrame.STEP_MICROS;

    private final MatchSetup setup;
    private final Messages messages;
    private final Backlog backlog = new Backlog();
    private final Map<Integer, PlayerState> players = new TreeMap<>();
    private final Map<Team, TeamState> teams = new EnumMap<>(Team.class);
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Set<Consumer<Delta>> readers = new LinkedHashSet<>();
    private @Nullable MatchFrame frame;
    private Stamps frameStamps = Stamps.NONE;
    private Offsets offsets = Offsets.NONE;
    private long ordinal;

    public LatestState(MatchSetup setup) {
        this.setup = setup;
        this.messages = new Messages(setup);
    }

    public MatchSetup setup() {
        return setup;
    }

    public synchronized @Nullable MatchFrame frame() {
        return frame;
    }

    public synchronized Offsets offsets() {
        return offsets;
    }

    /** Starts from a stored snapshot; the next records wanted are those after its offsets. */
    public synchronized void restore(StoredState stored) {
        frame = stored.frame();
        stored.players().forEach(player -> players.put(player.playerId(), player));
        stored.teams().forEach(team -> teams.put(team.team(), team));
        stored.events().forEach(event -> calls.put(event.id(), new Call(event, Stamps.NONE, -1)));
        Offsets from = stored.offsets();
        if (from != null) {
            offsets = from;
            backlog.beginAfter(from);
        }
    }

    /** Forgets how far a topic was read, because it is not the topic of before: its records are all new. */
    synchronized void begin(Topic topic) {
        offsets = offsets.with(topic, -1);
    }

    /**
     * Takes a fused frame; one that is not newer than the last, as after a job's restart, changes nothing. One that is older by
     * more than any restart explains begins a new time line, and what was known of players and teams is asked for anew.
     */
    public synchronized void frame(long offset, MatchFrame next, Stamps stamps) {
        if (isOld(Topic.FRAMES, offset)) {
            return;
        }
        boolean newer = frame == null || next.number() > frame.number();
        if (frame != null && frame.number() - next.number() > MOST_REPEATED_FRAMES) {
            players.clear();
            teams.clear();
            newer = true;
        }
        Offsets before = advance(Topic.FRAMES, offset);
        if (newer) {
            frame = next;
            frameStamps = stamps;
            publish(Topic.FRAMES, before, messages.frame(offsets, next, stamps));
        }
    }

    /** Takes players' states that arrived together, the last of them at the given offset. */
    public synchronized void players(long offset, List<PlayerState> states) {
        if (isOld(Topic.PLAYERS, offset)) {
            return;
        }
        states.forEach(state -> players.merge(
                state.playerId(), state, (old, next) -> next.timeMicros() >= old.timeMicros() ? next : old));
        Offsets before = advance(Topic.PLAYERS, offset);
        publish(Topic.PLAYERS, before, messages.players(offsets, players.values()));
    }

    /** Takes the sides' states that arrived together, the last of them at the given offset. */
    public synchronized void teams(long offset, List<TeamState> states) {
        if (isOld(Topic.TEAMS, offset)) {
            return;
        }
        states.forEach(state ->
                teams.merge(state.team(), state, (old, next) -> next.timeMicros() >= old.timeMicros() ? next : old));
        Offsets before = advance(Topic.TEAMS, offset);
        publish(Topic.TEAMS, before, messages.teams(offsets, teams.values()));
    }

    /** Takes a call; a revision already known, as after a job's restart, changes nothing. */
    public synchronized void event(long offset, MatchEvent event, Stamps stamps) {
        if (isOld(Topic.EVENTS, offset)) {
            return;
        }
        Offsets before = advance(Topic.EVENTS, offset);
        Call known = calls.get(event.id());
        if (known != null && known.event().revision() >= event.revision()) {
            return;
        }
        Call call = new Call(event, stamps.pushed(), offset);
        calls.put(event.id(), call);
        if (calls.size() > MOST_CALLS) {
            calls.remove(calls.keySet().iterator().next());
        }
        publish(Topic.EVENTS, before, messages.event(offsets, call));
    }

    /**
     * Adds a reader and returns the messages it has to be given first: the snapshot, or what it missed since its token. From
     * then on the reader gets every delta, called under this state's lock, so it must only hand the delta on.
     */
    public synchronized List<byte[]> join(@Nullable String token, Consumer<Delta> reader) {
        readers.add(reader);
        List<byte[]> first = new ArrayList<>();
        if (token != null) {
            Optional<List<Delta>> missed =
                    Offsets.fromToken(setup.match(), token).flatMap(after -> backlog.since(after, offsets));
            if (missed.isPresent()) {
                first.add(messages.resumed(missed.get().size()));
                missed.get().forEach(delta -> first.add(delta.json()));
                return first;
            }
            first.add(messages.expired(token));
        }
        first.add(snapshot());
        return first;
    }

    public synchronized void leave(Consumer<Delta> reader) {
        readers.remove(reader);
    }

    /** The whole state as one message. */
    public synchronized byte[] snapshot() {
        return messages.snapshot(offsets, frame, frameStamps, players.values(), teams.values(), calls.values());
    }

    /** The newest revision of each call made after the token, whole; empty when the token is not this match's or too old. */
    public synchronized Optional<byte[]> eventsAfter(@Nullable String token) {
        if (token == null) {
            return Optional.of(messages.events(offsets, calls.values()));
        }
        return Offsets.fromToken(setup.match(), token)
                .filter(after ->
                        after.events() <= offsets.events() && (after.events() == offsets.events() || reaches(after)))
                .map(after -> messages.events(
                        offsets,
                        calls.values().stream()
                                .filter(call -> call.offset() > after.events())
                                .toList()));
    }

    private boolean reaches(Offsets after) {
        Offsets eventsOnly = new Offsets(offsets.frames(), offsets.players(), offsets.teams(), after.events());
        return backlog.since(eventsOnly, offsets).isPresent();
    }

    private boolean isOld(Topic topic, long offset) {
        return offset <= offsets.of(topic);
    }

    private Offsets advance(Topic topic, long offset) {
        Offsets before = offsets;
        offsets = offsets.with(topic, offset);
        return before;
    }

    private void publish(Topic topic, Offsets before, byte[] json) {
        long known = before.of(topic);
        Delta delta = new Delta(++ordinal, topic, offsets, json);
        backlog.add(delta, known < 0 ? delta.offset() - 1 : known);
        readers.forEach(reader -> reader.accept(delta));
    }
}
