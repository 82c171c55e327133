package dev.touchline.dashboard.live;

import dev.touchline.wire.Topic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody has read one match: the offset of the last record taken from each of its four topics, -1 for none. Written
 * {@code frames.players.teams.events}, it is the {@code <seq>} of a resume token, so any server can go on where another stopped.
 */
public record Offsets(long frames, long players, long teams, long events) {
    public static final Offsets NONE = new Offsets(-1, -1, -1, -1);
    private static final String NUMBER = "(-1|\\d{1,18})";
    private static final Pattern WRITTEN = Pattern.compile(String.join("\\.", NUMBER, NUMBER, NUMBER, NUMBER));

    public long of(Topic topic) {
        return switch (topic) {
            case FRAMES -> frames;
            case PLAYERS -> players;
            case TEAMS -> teams;
            case EVENTS -> events;
            default -> throw new IllegalArgumentException(topic.title() + " is not shown live");
        };
    }

    public Offsets with(Topic topic, long offset) {
        return switch (topic) {
            case FRAMES -> new Offsets(offset, players, teams, events);
            case PLAYERS -> new Offsets(frames, offset, teams, events);
            case TEAMS -> new Offsets(frames, players, offset, events);
            case EVENTS -> new Offsets(frames, players, teams, offset);
            default -> throw new IllegalArgumentException(topic.title() + " is not shown live");
        };
    }

    /** The offsets in a token {@code <match>:<seq>}; empty when it is another match's or not a token at all. */
    public static Optional<Offsets> fromToken(String match, String token) {
        if (!token.startsWith(match + ":")) {
            return Optional.empty();
        }
        Matcher numbers = WRITTEN.matcher(token.substring(match.length() + 1));
        if (!numbers.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Offsets(
                Long.parseLong(numbers.group(1)),
                Long.parseLong(numbers.group(2)),
                Long.parseLong(numbers.group(3)),
                Long.parseLong(numbers.group(4))));
    }

    public String token(String match) {
        return match + ":" + this;
    }

    @Override
    public String toString() {
        return frames + "." + players + "." + teams + "." + events;
    }
}
