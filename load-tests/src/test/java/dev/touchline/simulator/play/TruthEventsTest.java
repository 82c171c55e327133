package dev.touchline.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.event.EventType;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TruthEventsTest {
    private static final List<Scene> SCENES = new ArrayList<>();
    private static final List<TruthEvent> EVENTS = new ArrayList<>();

    @BeforeAll
    static void play() {
        MatchPlay match = new MatchPlay(21, PitchSize.STANDARD);
        for (int tick = 0; tick < 20 * 60 * Scene.TICKS_PER_SECOND; tick++) {
            SCENES.add(match.next());
            EVENTS.addAll(match.events());
        }
    }

    private static List<TruthEvent> of(EventType type) {
        return EVENTS.stream().filter(event -> event.type() == type).toList();
    }

    private static double fromBall(long tick, int player) {
        Scene scene = SCENES.get((int) tick);
        Actor actor = scene.people().get(player);
        return Plane.length(
                actor.x() - scene.ball().x(), actor.y() - scene.ball().y());
    }

    @Test
    void a_pass_is_released_at_its_passer_and_changes_the_balls_flight_there() {
        assertThat(of(EventType.PASS)).hasSizeGreaterThan(120).allSatisfy(pass -> {
            assertThat(fromBall(pass.releaseTick(), pass.player())).isLessThan(1.5);
            BallTruth kicked = SCENES.get((int) pass.releaseTick()).ball();
            BallTruth before = SCENES.get((int) pass.releaseTick() - 1).ball();
            assertThat(Plane.length(kicked.vx() - before.vx(), kicked.vy() - before.vy()))
                    .isGreaterThan(0.5);
        });
    }

    @Test
    void a_pass_is_received_where_the_ball_is_by_the_one_who_gets_it() {
        List<TruthEvent> received = of(EventType.PASS).stream()
                .filter(pass -> pass.receiver() != TruthEvent.NOBODY)
                .toList();
        assertThat(received).isNotEmpty().allSatisfy(pass -> {
            assertThat(pass.receiveTick()).isGreaterThan(pass.releaseTick());
            assertThat(fromBall(pass.receiveTick(), pass.receiver())).isLessThan(2.5);
            Team team = SCENES.get(0).people().get(pass.receiver()).team();
            assertThat(pass.completed()).isEqualTo(team == pass.team());
        });
        assertThat(received).filteredOn(TruthEvent::completed).noneMatch(pass -> pass.player() == pass.receiver());
    }

    @Test
    void between_release_and_receipt_the_ball_is_alive() {
        assertThat(of(EventType.PASS)).allSatisfy(pass -> {
            List<Scene> flown = SCENES.subList((int) pass.releaseTick(), (int) pass.receiveTick());
            assertThat(flown.stream().allMatch(Scene::alive)).isTrue();
        });
    }

    @Test
    void play_begins_with_a_restart_and_ends_out_of_the_field_or_at_a_whistle() {
        List<Long> restarts =
                of(EventType.RESTART).stream().map(TruthEvent::tick).toList();
        for (int tick = 1; tick < SCENES.size(); tick++) {
            Scene scene = SCENES.get(tick);
            if (scene.alive() && !SCENES.get(tick - 1).alive()) {
                assertThat(restarts).contains(scene.tick());
            }
        }
        assertThat(of(EventType.BALL_OUT)).isNotEmpty().allSatisfy(out -> {
            Scene scene = SCENES.get((int) out.tick());
            assertThat(scene.alive()).isFalse();
            assertThat(Math.abs(scene.ball().x()) > 52.5
                            || Math.abs(scene.ball().y()) > 34)
                    .isTrue();
        });
    }

    @Test
    void while_it_is_alive_the_ball_is_on_the_field() {
        double overGoalLine = 0;
        double overTouchline = 0;
        for (Scene scene : SCENES) {
            if (scene.alive()) {
                overGoalLine = Math.max(overGoalLine, Math.abs(scene.ball().x()) - 52.5);
                overTouchline = Math.max(overTouchline, Math.abs(scene.ball().y()) - 34);
            }
        }
        assertThat(overGoalLine).isLessThanOrEqualTo(BallTruth.RADIUS + 1e-9);
        assertThat(overTouchline).isLessThanOrEqualTo(BallTruth.RADIUS + 1e-9);
    }

    @Test
    void the_events_of_a_football_match_come_to_pass() {
        assertThat(EVENTS)
                .extracting(TruthEvent::type)
                .contains(
                        EventType.PASS,
                        EventType.CARRY,
                        EventType.TAKE_ON,
                        EventType.SHOT,
                        EventType.RECOVERY,
                        EventType.TURNOVER,
                        EventType.INTERCEPTION,
                        EventType.BALL_OUT,
                        EventType.RESTART);
        assertThat(of(EventType.RESTART))
                .extracting(TruthEvent::subtype)
                .contains("kick-off", "throw-in", "goal-kick", "free-kick");
    }
}
