package dev.touchline.simulator.play;

import dev.touchline.match.Role;
import dev.touchline.match.Team;

/** A body on the pitch that runs within human limits: at most 9.5 m/s and 6 m/s², towards where it wants to be. */
final class Player {
    static final double TOP_SPEED = 9.5;
    static final double TOP_ACCELERATION = 6;
    private static final double BRAKING = 3.6;
    private static final double TURN_RATE = 7;

    final int id;
    final Team team;
    final Role role;
    final int number;
    final double pace;
    final double agility;
    double x;
    double y;
    double vx;
    double vy;
    double facing;
    double targetX;
    double targetY;
    double wantedSpeed;
    double lookX;
    double lookY;
    double pushX;
    double pushY;
    boolean settled;
    boolean chasing;
    double mayTouchAt;
    double mayTackleAt;
    double stunnedUntil;
    double runUntil;
    double runX;
    double runY;
    double driftX;
    double driftY;
    private Action action = Action.MOVE;
    private double actionSeconds;
    private double actionLength;

    Player(int id, Team team, Role role, int number, double pace, double agility) {
        this.id = id;
        this.team = team;
        this.role = role;
        this.number = number;
        this.pace = pace;
        this.agility = agility;
    }

    boolean keeps() {
        return role == Role.GOALKEEPER;
    }

    void stand(double atX, double atY) {
        x = atX;
        y = atY;
        targetX = atX;
        targetY = atY;
    }

    void go(double toX, double toY, double speed) {
        targetX = toX;
        targetY = toY;
        wantedSpeed = speed;
    }

    /** Begins an action; a swing that is under way goes on, so that the ball is struck in the midst of it. */
    void perform(Action what, double seconds) {
        if (what == action && what != Action.MOVE) {
            return;
        }
        action = what;
        actionSeconds = 0;
        actionLength = seconds;
    }

    Action action() {
        return action;
    }

    /** In the air after a dive, still carried by it. */
    boolean leaps() {
        return action == Action.DIVE && actionSeconds < 0.5;
    }

    double speed() {
        return Plane.length(vx, vy);
    }

    double distanceTo(double toX, double toY) {
        return Plane.length(toX - x, toY - y);
    }

    void step(double seconds) {
        double dx = targetX - x;
        double dy = targetY - y;
        double away = Plane.length(dx, dy);
        double speed = Math.min(Math.min(wantedSpeed, pace), Math.sqrt(2 * BRAKING * away));
        double wishX = pushX + (away > 0.05 ? dx / away * speed : 0);
        double wishY = pushY + (away > 0.05 ? dy / away * speed : 0);
        double wish = Plane.length(wishX, wishY);
        if (wish > pace) {
            wishX *= pace / wish;
            wishY *= pace / wish;
        }
        push(wishX - vx, wishY - vy, seconds);
        x += vx * seconds;
        y += vy * seconds;
        turn(seconds);
        age(seconds);
    }

    private void push(double changeX, double changeY, double seconds) {
        double change = Plane.length(changeX, changeY);
        if (change < 1e-9) {
            return;
        }
        boolean quickening = changeX * vx + changeY * vy > 0;
        double strength = quickening ? agility * (1 - 0.6 * speed() / TOP_SPEED) : agility;
        double most = Math.min(strength, change / 0.28) * seconds;
        double share = Math.min(1, most / change);
        vx += changeX * share;
        vy += changeY * share;
    }

    private void turn(double seconds) {
        boolean running = speed() > 2.2 && action != Action.KICK;
        double towardsX = running ? vx : lookX - x;
        double towardsY = running ? vy : lookY - y;
        if (Plane.length(towardsX, towardsY) < 0.1) {
            return;
        }
        double change = StrictMath.IEEEremainder(StrictMath.atan2(towardsY, towardsX) - facing, 2 * Math.PI);
        facing = StrictMath.IEEEremainder(
                facing + Plane.clamp(change, -TURN_RATE * seconds, TURN_RATE * seconds), 2 * Math.PI);
    }

    private void age(double seconds) {
        actionSeconds += seconds;
        if (action != Action.MOVE && action != Action.HOLD && actionSeconds >= actionLength) {
            perform(Action.MOVE, 0);
        }
    }

    Actor truth() {
        return new Actor(id, team, role, number, x, y, vx, vy, facing, action, actionSeconds);
    }
}
