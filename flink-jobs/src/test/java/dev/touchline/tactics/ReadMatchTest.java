package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.fixture.MainCamera;
import dev.touchline.footage.PixelPoint;
import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.pitch.PitchPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadMatchTest {
    @Test
    void a_call_made_at_once_is_provisional_until_the_settled_ball_bears_it_out() {
        List<MatchEvent> passes = passes(told(passTo(20, 0), passTo(20, 0)));
        assertThat(passes).extracting(MatchEvent::id).containsOnly(passes.get(0).id());
        assertThat(passes.get(0).status()).isEqualTo(EventStatus.PROVISIONAL);
        assertThat(passes).last().satisfies(pass -> {
            assertThat(pass.status()).isEqualTo(EventStatus.CONFIRMED);
            assertThat(pass.outcome()).isEqualTo("completed");
            assertThat(pass.timeMicros() * 1e-6).isCloseTo(Script.START_SECONDS + 1.0, within(0.2));
        });
        for (int index = 0; index < passes.size(); index++) {
            assertThat(passes.get(index).revision()).isEqualTo(index + 1);
        }
    }

    @Test
    void a_ball_of_which_nothing_better_is_known_is_read_as_it_was() {
        assertThat(passes(told(passTo(20, 0), null))).last().satisfies(pass -> assertThat(pass.status())
                .isEqualTo(EventStatus.CONFIRMED));
    }

    @Test
    void a_call_that_the_settled_ball_does_not_bear_out_is_taken_back() {
        List<MatchEvent> passes = passes(told(passTo(20, 0), script().rest(4.8)));
        assertThat(passes).first().satisfies(pass -> assertThat(pass.status()).isEqualTo(EventStatus.PROVISIONAL));
        assertThat(passes).last().satisfies(pass -> assertThat(pass.status()).isEqualTo(EventStatus.RETRACTED));
        assertThat(passes).extracting(MatchEvent::id).containsOnly(passes.get(0).id());
    }

    @Test
    void what_only_the_settled_ball_shows_is_called_late() {
        List<MatchEvent> passes = passes(told(script().rest(4.8), passTo(20, 0)));
        assertThat(passes).first().satisfies(pass -> assertThat(pass.revision()).isEqualTo(1));
        assertThat(passes).last().satisfies(pass -> assertThat(pass.status()).isEqualTo(EventStatus.CONFIRMED));
    }

    @Test
    void a_receiver_whom_the_settled_ball_shows_is_named_in_a_revision() {
        List<MatchEvent> passes = passes(told(passTo(20, 4), passTo(20, 0)));
        assertThat(passes).extracting(MatchEvent::id).containsOnly(passes.get(0).id());
        assertThat(passes).last().satisfies(pass -> assertThat(pass.receiver())
                .satisfies(receiver -> assertThat(receiver.id()).isEqualTo(2)));
    }

    @Test
    void the_same_frames_give_the_same_calls() {
        assertThat(told(passTo(20, 4), passTo(20, 0))).isEqualTo(told(passTo(20, 4), passTo(20, 0)));
    }

    @Test
    void frames_that_step_back_settle_what_came_before() {
        List<MatchFrame> frames = new ArrayList<>(passTo(20, 0).frames());
        frames.addAll(passTo(20, 0).frames().subList(0, 60));
        assertThat(passes(read(frames, Script.SETUP)))
                .anySatisfy(pass -> assertThat(pass.status()).isEqualTo(EventStatus.CONFIRMED));
    }

    private static Script script() {
        return new Script()
                .person(1, Team.HOME, 0, 0)
                .person(2, Team.HOME, 20, 0)
                .person(4, Team.HOME, 20, 4)
                .person(3, Team.AWAY, 0, 20)
                .ballAt(0.3, 0);
    }

    @Test
    void a_settled_ball_that_seems_to_lie_behind_the_keeper_is_no_goal_where_one_camera_sees_it() {
        assertThat(goals(Script.SETUP)).isNotEmpty();
        var seen = new MatchSetup(
                Script.SETUP.match(),
                Script.SETUP.version(),
                Script.SETUP.pitch(),
                Script.SETUP.home(),
                Script.SETUP.away(),
                Script.SETUP.officials(),
                Script.SETUP.periods(),
                Map.of("main", MainCamera.CALIBRATED));
        assertThat(goals(seen)).isEmpty();
    }

    /** Of a shot that the keeper catches a metre high, by one who takes the ball to be on the grass all along. */
    private static List<MatchEvent> goals(MatchSetup setup) {
        PixelPoint hands = Objects.requireNonNull(MainCamera.CALIBRATED.project(51.3, -1.5, 1));
        PitchPoint behind = Objects.requireNonNull(MainCamera.CALIBRATED.ground(hands, 0.11));
        Script shot = shooting().rest(1).travel(behind.x(), behind.y(), 0.6).rest(4);
        return read(withSettled(shooting().hidden(5.6), shot), setup).stream()
                .filter(call -> call.type() == EventType.GOAL)
                .toList();
    }

    private static Script shooting() {
        return new Script()
                .person(1, Team.HOME, 40, 0)
                .person(9, Team.AWAY, Role.GOALKEEPER, 51.3, -1.5)
                .person(3, Team.AWAY, 0.5, 0)
                .ballAt(40.2, 0);
    }

    private static Script passTo(double x, double y) {
        return script().rest(1).travel(x - 0.3, y, 1.3).rest(2.5);
    }

    /** What is called of frames whose ball turns out a second later to have been elsewhere. */
    private static List<MatchEvent> told(Script atOnce, @Nullable Script settled) {
        return read(withSettled(atOnce, settled), Script.SETUP);
    }

    private static List<MatchFrame> withSettled(Script atOnce, @Nullable Script settled) {
        List<MatchFrame> frames = new ArrayList<>();
        for (int index = 0; index < atOnce.frames().size(); index++) {
            MatchFrame frame = atOnce.frames().get(index);
            int before = index - MatchFrame.SETTLED_FRAMES;
            @Nullable
            FrameBall later = settled == null || before < 0
                    ? null
                    : settled.frames().get(before).ball();
            frames.add(new MatchFrame(
                    frame.match(),
                    frame.number(),
                    frame.timeMicros(),
                    frame.period(),
                    frame.clockSeconds(),
                    frame.people(),
                    frame.ball(),
                    frame.newestCaptureTimeMicros(),
                    frame.cameras(),
                    frame.setupVersion(),
                    frame.rulesVersion(),
                    later));
        }
        return frames;
    }

    private static List<MatchEvent> read(List<MatchFrame> frames, MatchSetup setup) {
        var match = new ReadMatch(setup, TacticsRules.of(MatchRules.STANDARD));
        MatchState state = ReadMatch.beginning();
        List<MatchEvent> calls = new ArrayList<>();
        for (MatchFrame frame : frames) {
            MatchReading reading = match.step(state, frame);
            state = reading.state();
            calls.addAll(reading.calls());
        }
        return calls;
    }

    private static List<MatchEvent> passes(List<MatchEvent> calls) {
        return calls.stream().filter(call -> call.type() == EventType.PASS).toList();
    }
}
