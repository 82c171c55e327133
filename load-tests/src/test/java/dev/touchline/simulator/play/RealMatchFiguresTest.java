package dev.touchline.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.fixture.RealData;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts the figures of a real match by the same rules, to see that they mean what the reference figures mean. */
class RealMatchFiguresTest {
    @Test
    void eighty_seconds_of_a_real_match_agree_with_the_reference_figures_within_a_third() throws IOException {
        FigureCount count = new FigureCount();
        for (String line : Files.readAllLines(RealData.file("metrica-codeball/tracking.txt"))) {
            count.add(scene(line));
        }
        PlayFigures real = count.figures();
        assertThat(real.playerSpeedMean()).isCloseTo(2.0, within(0.66));
        assertThat(real.playerSpeedMedian()).isCloseTo(1.6, within(0.53));
        assertThat(real.playerSpeedP90()).isCloseTo(4.1, within(1.36));
        assertThat(real.playerSpeedP99()).isCloseTo(6.3, within(2.1));
        assertThat(real.playerAccelerationLow()).isCloseTo(-3.9, within(1.3));
        assertThat(real.playerAccelerationHigh()).isCloseTo(3.9, within(1.3));
        assertThat(real.ballSpeedMedian()).isCloseTo(5.8, within(1.93));
        assertThat(real.ballSpeedP90()).isCloseTo(13.7, within(4.56));
        assertThat(real.nearestPlayerMedian()).isCloseTo(7, within(2.3));
        assertThat(real.nearestToBallChangesPerMinute()).isCloseTo(34, within(11.3));
    }

    private static Scene scene(String line) {
        String[] parts = line.split(":", -1);
        List<Actor> people = new ArrayList<>();
        for (String place : parts[1].split(";", -1)) {
            int id = people.size();
            people.add(new Actor(
                    id,
                    id < 11 ? Team.HOME : Team.AWAY,
                    Role.OUTFIELD,
                    id,
                    x(place),
                    y(place),
                    0,
                    0,
                    0,
                    Action.MOVE,
                    0));
        }
        boolean seen = !parts[2].startsWith("NaN");
        BallTruth ball = new BallTruth(seen ? x(parts[2]) : 0, seen ? y(parts[2]) : 0, BallTruth.RADIUS, 0, 0, 0);
        return new Scene(Long.parseLong(parts[0]), 1, seen, people, ball);
    }

    private static double x(String place) {
        return (Double.parseDouble(place.split(",", -1)[0]) - 0.5) * 105;
    }

    private static double y(String place) {
        return (0.5 - Double.parseDouble(place.split(",", -1)[1])) * 68;
    }
}
