package dev.touchline.simulator.play;

import dev.touchline.event.EventType;
import org.jspecify.annotations.Nullable;

/** Dead balls: the ball comes back, people take their places, somebody restarts play. */
final class Restarts {
    private static final double ROLLS_ON = 2.2;
    private static final double BOARDS = 4.5;
    private static final double NET = 1.7;
    private static final double HANDS = 1.95;

    private final PlayState state;
    private final Kicking kicking;
    private final PassSearch passes;
    private boolean periodOpened;

    Restarts(PlayState state, Kicking kicking, PassSearch passes) {
        this.state = state;
        this.kicking = kicking;
        this.passes = passes;
    }

    /** Whether the kick just taken opened a period. */
    boolean openedPeriod() {
        boolean opened = periodOpened;
        periodOpened = false;
        return opened;
    }

    void begin(Stoppage.Kind kind, Side side, double x, double y) {
        double until = state.now() + state.chance.between(kind.shortest, kind.longest);
        stop(kind, side, x, y, until, false);
    }

    void beginPeriod(Side side) {
        stop(Stoppage.Kind.KICK_OFF, side, 0, 0, state.now() + state.plan.breakSeconds(), true);
    }

    void openMatch() {
        stop(Stoppage.Kind.KICK_OFF, state.withBall, 0, 0, state.now() + 3, false);
        Stoppage stoppage = state.stoppage;
        if (stoppage != null) {
            stoppage.carried = true;
        }
    }

    private void stop(Stoppage.Kind kind, Side side, double x, double y, double until, boolean opens) {
        Player taker = kind == Stoppage.Kind.GOAL_KICK
                ? side.keeper()
                : kind == Stoppage.Kind.KICK_OFF ? side.players[10] : side.nearest(x, y, false);
        state.stoppage = new Stoppage(kind, side, x, y, state.now(), until, taker, opens);
        state.withBall = side;
    }

    /** Moves the dead ball and says whether play goes on with this tick. */
    void advance() {
        Stoppage stoppage = state.stoppage;
        if (stoppage == null) {
            return;
        }
        moveBall(stoppage);
        Player taker = stoppage.taker;
        if (stoppage.carried
                && stoppage.kind == Stoppage.Kind.THROW_IN
                && taker.distanceTo(stoppage.x, stoppage.y) < 1.2) {
            holdUp(taker);
        }
        boolean there = taker.distanceTo(stoppage.x, stoppage.y) < 1.1;
        if (stoppage.carried && there && state.now() >= stoppage.until) {
            windUp(stoppage);
        }
    }

    private void windUp(Stoppage stoppage) {
        if (stoppage.swingSince < 0) {
            stoppage.swingSince = state.now();
            boolean hands = stoppage.kind == Stoppage.Kind.THROW_IN;
            stoppage.taker.perform(hands ? Action.THROW : Action.KICK, 0.5);
        } else if (state.now() - stoppage.swingSince >= Kicking.WIND_UP) {
            take(stoppage);
        }
    }

    private void holdUp(Player taker) {
        if (taker.action() != Action.THROW) {
            taker.perform(Action.HOLD, 99);
        }
        double y = Plane.clamp(taker.y, -state.halfWidth(), state.halfWidth());
        state.ball.carry(taker.x, y, HANDS, PlayState.TICK);
    }

    /** It rolls on against boards or net, lies there, and is thrown back to where it is wanted. */
    private void moveBall(Stoppage stoppage) {
        Ball ball = state.ball;
        double elapsed = state.now() - stoppage.since;
        if (stoppage.carried) {
            rest(stoppage, ball);
            return;
        }
        boolean due = elapsed > ROLLS_ON && state.now() > stoppage.until - 7;
        if (!due) {
            ball.step(PlayState.TICK);
            stopAtBoards(ball, stoppage.kind == Stoppage.Kind.KICK_OFF && !stoppage.opensPeriod);
            return;
        }
        if (stoppage.carrySince < 0) {
            stoppage.carrySince = state.now();
            stoppage.carryFromX = ball.x;
            stoppage.carryFromY = ball.y;
        }
        bring(stoppage, ball);
    }

    private static void rest(Stoppage stoppage, Ball ball) {
        if (stoppage.taker.action() != Action.HOLD && stoppage.taker.action() != Action.THROW) {
            ball.remember();
            ball.place(stoppage.x, stoppage.y, BallTruth.RADIUS);
            ball.launch(0, 0, 0);
        }
    }

    private void bring(Stoppage stoppage, Ball ball) {
        double distance = Plane.length(stoppage.x - stoppage.carryFromX, stoppage.y - stoppage.carryFromY);
        double seconds = Plane.clamp(distance / 9, 0.8, 5);
        double share = Math.min(1, (state.now() - stoppage.carrySince) / seconds);
        double speedX = (stoppage.x - stoppage.carryFromX) / seconds;
        double speedY = (stoppage.y - stoppage.carryFromY) / seconds;
        double rise = Math.min(5, 0.12 * distance);
        ball.remember();
        ball.place(
                stoppage.carryFromX + speedX * seconds * share,
                stoppage.carryFromY + speedY * seconds * share,
                BallTruth.RADIUS + 4 * rise * share * (1 - share));
        ball.launch(speedX, speedY, 4 * rise * (1 - 2 * share) / seconds);
        stoppage.carried = share >= 1;
    }

    private void stopAtBoards(Ball ball, boolean netted) {
        double limitX = state.halfLength() + (netted ? NET : BOARDS);
        double limitY = state.halfWidth() + BOARDS;
        if (Math.abs(ball.x) > limitX && ball.x * ball.vx > 0) {
            ball.x = Math.signum(ball.x) * limitX;
            ball.launch(-0.12 * ball.vx, 0.3 * ball.vy, 0.2 * ball.vz);
        }
        if (Math.abs(ball.y) > limitY && ball.y * ball.vy > 0) {
            ball.y = Math.signum(ball.y) * limitY;
            ball.launch(0.3 * ball.vx, -0.12 * ball.vy, 0.2 * ball.vz);
        }
    }

    private void take(Stoppage stoppage) {
        Player taker = stoppage.taker;
        Side side = stoppage.side;
        state.stoppage = null;
        if (stoppage.opensPeriod) {
            state.period++;
            periodOpened = true;
        }
        String word = stoppage.kind.word;
        state.ledger.write(EventType.RESTART, word, state.tick, side.team, taker.id, state.ball.x, state.ball.y);
        state.lastTouch = taker;
        switch (stoppage.kind) {
            case KICK_OFF -> play(taker, word, passes.best(taker, 3, 25), side.players[6]);
            case THROW_IN -> throwIn(taker, side);
            case CORNER -> corner(taker, side);
            case GOAL_KICK -> goalKick(taker, side);
            case FREE_KICK -> freeKick(taker, side);
        }
    }

    private void play(Player taker, String word, @Nullable PassOption option, Player otherwise) {
        PassOption chosen = option == null ? new PassOption(otherwise, otherwise.x, otherwise.y, false, 0) : option;
        kicking.pass(taker, chosen, word);
    }

    private void throwIn(Player taker, Side side) {
        PassOption option = passes.best(taker, 3, 22);
        Player to =
                option == null ? side.nearest(taker.x - side.direction * 8, taker.y * 0.7, false) : option.receiver();
        if (to == taker) {
            to = side.players[taker == side.players[6] ? 7 : 6];
        }
        state.ball.y = Math.signum(state.ball.y) * (state.halfWidth() - 0.15);
        kicking.throwTo(taker, to.x + to.vx * 0.6, to.y + to.vy * 0.6, to, "throw-in");
    }

    private void corner(Player taker, Side side) {
        double x = side.otherGoalX() - side.direction * state.chance.between(5, 10);
        double y = state.chance.between(-4, 5) * -Math.signum(state.ball.y);
        Player to = side.nearest(x, y, false);
        kicking.cross(taker, x, y, "corner", to == taker ? null : to);
    }

    private void goalKick(Player taker, Side side) {
        if (state.chance.happens(0.45)) {
            play(taker, "goal-kick", passes.best(taker, 8, 30), side.players[2]);
        } else {
            Player forward = side.players[8 + state.chance.below(3)];
            kicking.clear(taker, side.direction * state.chance.between(0, 10), forward.y, "goal-kick", forward);
        }
    }

    private void freeKick(Player taker, Side side) {
        double toGoal = side.distanceToGoal(state.ball.x, state.ball.y);
        if (toGoal < 27 && Math.abs(state.ball.y) < 18) {
            kicking.shoot(taker, 26);
        } else if (toGoal < 42 && side.advance(state.ball.x) > 15) {
            double x = side.otherGoalX() - side.direction * state.chance.between(6, 11);
            kicking.cross(taker, x, state.chance.between(-6, 6), "free-kick", side.nearest(x, 0, false));
        } else {
            play(taker, "free-kick", passes.best(taker, 5, 45), side.players[taker == side.players[6] ? 7 : 6]);
        }
    }
}
