package dev.touchline.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchline.fixture.RealData;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.wire.CloudEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The passes of 84 seconds of a real match (Metrica Sports, 22 players and the ball on the ground, coded by hand), read from its tracks. */
class RealPassesTest {
    private static final Pattern CHANNEL =
            Pattern.compile("<PlayerChannel channelId=\"x\" id=\"player(\\d+)_x\" playerId=\"(\\w+)\"/>");
    private static final Pattern ORDER = Pattern.compile("<PlayerChannelRef playerChannelId=\"player(\\d+)_x\"/>");
    private static final int PLAYERS = 22;
    private static final int SPAN = 2;

    @Test
    void most_passes_of_a_real_match_are_called_with_both_players() throws IOException {
        List<String> lines = Files.readAllLines(RealData.file("metrica-codeball/tracking.txt"));
        List<MatchFrame> frames = new ArrayList<>();
        List<TruthFrame> truth = new ArrayList<>();
        for (int index = SPAN; index < lines.size() - SPAN; index++) {
            frames.add(frame(lines, index));
            truth.add(truth(frames.get(frames.size() - 1)));
        }
        GameReader told = GameReader.read(PlayedMatch.setup(Team.HOME), MatchRules.STANDARD, frames);
        PassScore score = PassScore.of(
                passes(),
                told.events(),
                truth,
                frames,
                0,
                truth.get(truth.size() - 1).timeMicros());
        System.out.printf(
                Locale.ROOT,
                "passes of a real match: F1 %.2f (%d of %d, %d called)%n",
                score.f1(),
                score.matched(),
                score.played(),
                score.called());
        assertThat(score.f1()).isGreaterThan(0.85);
    }

    private static List<TruthPass> passes() throws IOException {
        Map<String, Integer> turns = turns();
        List<TruthPass> passes = new ArrayList<>();
        for (JsonNode event : CloudEvents.JSON
                .readTree(RealData.file("metrica-codeball/events.json").toFile())
                .get("data")) {
            if (event.at("/type/name").asText().equals("PASS")) {
                passes.add(new TruthPass(
                        PlayedMatch.micros(event.at("/start/frame").asLong()),
                        turns.getOrDefault(event.at("/from/id").asText(), -1),
                        turns.getOrDefault(event.at("/to/id").asText(), -1)));
            }
        }
        return passes;
    }

    /** Which of the places in a line of the tracks is whose. */
    private static Map<String, Integer> turns() throws IOException {
        String file = Files.readString(RealData.file("metrica-codeball/metadata.xml"));
        Map<String, String> players = new HashMap<>();
        CHANNEL.matcher(file).results().forEach(channel -> players.put(channel.group(1), channel.group(2)));
        Map<String, Integer> turns = new HashMap<>();
        ORDER.matcher(file)
                .results()
                .limit(PLAYERS)
                .forEach(channel -> turns.put(players.getOrDefault(channel.group(1), ""), turns.size()));
        return turns;
    }

    private static MatchFrame frame(List<String> lines, int index) {
        String[] before = places(lines.get(index - SPAN));
        String[] now = places(lines.get(index));
        String[] after = places(lines.get(index + SPAN));
        List<FramePerson> people = new ArrayList<>();
        for (int id = 0; id < PLAYERS; id++) {
            PitchPoint from = point(before[id]);
            PitchPoint at = point(now[id]);
            PitchPoint to = point(after[id]);
            double seconds = 2 * SPAN * MatchFrame.STEP_MICROS * 1e-6;
            people.add(new FramePerson(
                    id,
                    id < 11 ? Team.HOME : Team.AWAY,
                    Role.OUTFIELD,
                    null,
                    at.x(),
                    at.y(),
                    (to.x() - from.x()) / seconds,
                    (to.y() - from.y()) / seconds,
                    0.1,
                    true,
                    1,
                    1));
        }
        long number = Long.parseLong(lines.get(index).split(":", -1)[0]);
        long micros = PlayedMatch.micros(number);
        return new MatchFrame(
                "real",
                micros / MatchFrame.STEP_MICROS,
                micros,
                1,
                number / 25.0,
                people,
                ball(now[PLAYERS]),
                micros,
                List.of(),
                1,
                1,
                null);
    }

    private static @Nullable FrameBall ball(String place) {
        PitchPoint at = point(place);
        return Double.isNaN(at.x()) ? null : new FrameBall(at.x(), at.y(), 0.11, 0, 0, 0, 0.1, true, 1);
    }

    private static TruthFrame truth(MatchFrame frame) {
        List<TruthFrame.Person> people = frame.people().stream()
                .map(person -> new TruthFrame.Person(person.id(), person.team(), person.x(), person.y()))
                .toList();
        return new TruthFrame(frame.timeMicros(), people, 0, 0, 0, false, TruthFrame.Possession.CONTEST);
    }

    /** Twenty-two players' and the ball's. */
    private static String[] places(String line) {
        String[] parts = line.split(":", -1);
        return (parts[1] + ";" + parts[2]).split(";", -1);
    }

    private static PitchPoint point(String place) {
        String[] parts = place.split(",", -1);
        return new PitchPoint((Double.parseDouble(parts[0]) - 0.5) * 105, (0.5 - Double.parseDouble(parts[1])) * 68);
    }
}
