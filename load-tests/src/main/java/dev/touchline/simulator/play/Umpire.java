package dev.touchline.simulator.play;

import dev.touchline.event.EventType;
import dev.touchline.match.Team;
import dev.touchline.pitch.Law1;
import org.jspecify.annotations.Nullable;

/** Applies the Laws of the Game: goal, ball out of play, offside, fouls, and when a period is over. */
final class Umpire {
    private static final double WOOD = 0.17;

    private final PlayState state;
    private final Restarts restarts;
    private double periodSince;

    Umpire(PlayState state, Restarts restarts) {
        this.state = state;
        this.restarts = restarts;
    }

    void periodBegins() {
        periodSince = state.now();
    }

    /** Looks at the ball after it has moved. */
    void judge() {
        Ball ball = state.ball;
        hitsFrame(ball);
        double overGoalLine = Math.abs(ball.x) - state.halfLength();
        double overTouchline = Math.abs(ball.y) - state.halfWidth();
        if (overTouchline > BallTruth.RADIUS) {
            overTouchline();
        } else if (overGoalLine > BallTruth.RADIUS) {
            overGoalLine();
        } else if (state.now() - periodSince > state.plan.halfSeconds() && quiet()) {
            endPeriod();
        }
    }

    private boolean quiet() {
        return Math.abs(state.ball.x) < state.halfLength() - 30
                || state.now() - periodSince > state.plan.halfSeconds() + 20;
    }

    private void hitsFrame(Ball ball) {
        double line = Math.signum(ball.x) * state.halfLength();
        boolean crosses = (ball.fromX - line) * (ball.x - line) <= 0 && ball.fromX != ball.x;
        if (!crosses) {
            return;
        }
        double along = (line - ball.fromX) / (ball.x - ball.fromX);
        double y = Math.abs(ball.fromY + (ball.y - ball.fromY) * along);
        double z = ball.fromZ + (ball.z - ball.fromZ) * along;
        boolean post = Math.abs(y - Law1.GOAL_HALF_WIDTH - 0.06) < WOOD && z < Law1.BAR_HEIGHT + WOOD;
        boolean bar = y < Law1.GOAL_HALF_WIDTH + WOOD && Math.abs(z - Law1.BAR_HEIGHT - 0.06) < WOOD;
        if (post || bar) {
            ball.place(line - Math.signum(line) * 0.15, ball.fromY + (ball.y - ball.fromY) * along, z);
            ball.launch(-0.55 * ball.vx, ball.vy + state.chance.spread(2), bar ? -0.3 * ball.vz : ball.vz);
            if (state.flight != null) {
                state.flight.woodwork = true;
            }
        }
    }

    private void overTouchline() {
        Ball ball = state.ball;
        Side side = state.other(state.side(state.lastTouch));
        double x = Plane.clamp(ball.x, -state.halfLength() + 0.5, state.halfLength() - 0.5);
        dies("touchline", null);
        restarts.begin(Stoppage.Kind.THROW_IN, side, x, Math.signum(ball.y) * state.halfWidth());
    }

    private void overGoalLine() {
        Ball ball = state.ball;
        double end = Math.signum(ball.x);
        Side defending = state.home.direction == end ? state.away : state.home;
        if (Math.abs(ball.y) < Law1.GOAL_HALF_WIDTH && ball.z < Law1.BAR_HEIGHT) {
            goal(state.other(defending), defending);
            return;
        }
        boolean corner = state.lastTouch.team == defending.team;
        dies("goal line", null);
        double y = ball.y >= 0 ? 1 : -1;
        if (corner) {
            restarts.begin(
                    Stoppage.Kind.CORNER,
                    state.other(defending),
                    end * (state.halfLength() - 0.3),
                    y * (state.halfWidth() - 0.3));
        } else {
            restarts.begin(
                    Stoppage.Kind.GOAL_KICK, defending, end * (state.halfLength() - Law1.GOAL_AREA_LENGTH), y * 6);
        }
    }

    private void goal(Side scoring, Side conceding) {
        Flight flight = state.flight;
        boolean own =
                state.lastTouch.team == conceding.team && (flight == null || flight.kicker.team == conceding.team);
        Player scorer = flight != null && flight.kicker.team == scoring.team ? flight.kicker : state.lastTouch;
        state.ledger.write(
                EventType.GOAL, own ? "own" : "", state.tick, scoring.team, scorer.id, state.ball.x, state.ball.y);
        dies("goal", "goal");
        restarts.begin(Stoppage.Kind.KICK_OFF, conceding, 0, 0);
    }

    /** The ball is dead: what was under way ends without a receiver. */
    private void dies(String where, @Nullable String outcome) {
        Ball ball = state.ball;
        state.ledger.controlEnds(state.tick, ball);
        Flight flight = state.flight;
        if (flight != null) {
            boolean shot = flight.kind == Flight.Kind.SHOT;
            String end = outcome != null ? outcome : shot ? endOfShot(flight, state.lastTouch) : "out";
            state.ledger.settle(flight, null, state.tick, ball, end);
        }
        Player last = state.lastTouch;
        state.ledger.write(EventType.BALL_OUT, where, state.tick, last.team, last.id, ball.x, ball.y);
        release();
    }

    private void release() {
        state.flight = null;
        state.carrier = null;
        state.holder = null;
    }

    String endOfShot(Flight flight, Player by) {
        if (flight.blocked) {
            return "blocked";
        }
        if (flight.woodwork) {
            return "woodwork";
        }
        if (flight.touchedByKeeper || by.keeps()) {
            return "saved";
        }
        return by.team == flight.kicker.team ? "off target" : "blocked";
    }

    void offside(Flight flight, Player player) {
        Side side = state.side(player);
        state.ledger.settle(flight, null, state.tick, state.ball, "offside");
        state.ledger.write(EventType.OFFSIDE_ALERT, "", flight.releaseTick, player.team, player.id, player.x, player.y);
        state.lastTouch = player;
        release();
        stopAt(state.other(side), player.x, player.y);
    }

    void foul(Player by, Player on) {
        state.ledger.controlEnds(state.tick, state.ball);
        release();
        by.perform(Action.SLIDE, 0.8);
        stopAt(state.side(on), state.ball.x, state.ball.y);
    }

    private void stopAt(Side side, double x, double y) {
        restarts.begin(
                Stoppage.Kind.FREE_KICK,
                side,
                Plane.clamp(x, -state.halfLength() + 3, state.halfLength() - 3),
                Plane.clamp(y, -state.halfWidth() + 1, state.halfWidth() - 1));
    }

    private void endPeriod() {
        state.ledger.controlEnds(state.tick, state.ball);
        Flight flight = state.flight;
        if (flight != null) {
            state.ledger.settle(flight, null, state.tick, state.ball, "period over");
        }
        release();
        state.home.direction = -state.home.direction;
        state.away.direction = -state.away.direction;
        Team first = state.plan.kickOff();
        Side side = state.side(state.period % 2 == 1 ? first.opponent() : first);
        restarts.beginPeriod(side);
    }
}
