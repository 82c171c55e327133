package dev.touchline.simulator.film;

import dev.touchline.simulator.play.Actor;

/**
 * How bodies move: a walking and running cycle from speed and phase (after the joint curves in Novacheck 1998), and the
 * actions of football over it. The phase is in radians, one turn per two steps.
 */
final class Gait {
    private Gait() {}

    /** Metres that a body covers in one turn of the cycle. */
    static double strideLength(double speed) {
        return 1.0 + 0.38 * speed;
    }

    static void pose(Actor actor, double phase, int habit, Stance stance) {
        double speed = Math.hypot(actor.vx(), actor.vy());
        stance.facing = actor.facing();
        stance.pitch = 0;
        stance.roll = 0;
        stance.lift = 0;
        stride(actor, speed, phase, habit, stance);
        double t = actor.actionSeconds();
        switch (actor.action()) {
            case MOVE -> {}
            case KICK -> kick(t, habit, stance);
            case HEAD, JUMP -> jump(t, stance);
            case DIVE -> dive(t, actor, habit, stance);
            case SLIDE -> slide(t, stance);
            case THROW -> throwIn(t, stance);
            case HOLD -> hold(stance);
        }
    }

    private static void stride(Actor actor, double speed, double phase, int habit, Stance stance) {
        double effort = Math.min(1, speed / 7);
        double moving = Math.min(1, speed / 0.8);
        double ahead = speed < 0.3
                ? 1
                : (actor.vx() * Math.cos(actor.facing()) + actor.vy() * Math.sin(actor.facing())) / speed;
        double aside = speed < 0.3
                ? 0
                : (actor.vy() * Math.cos(actor.facing()) - actor.vx() * Math.sin(actor.facing())) / speed;
        double swing = moving * (0.3 + 0.55 * effort);
        double sine = Math.sin(phase);
        double cosine = Math.cos(phase);
        double raise = moving * (0.75 + 1.1 * effort);
        double ready = 0.12 + 0.25 * effort + (habit % 3) * 0.08;
        stance.leftHip = swing * sine * ahead + 0.15 * effort + ready * 0.5;
        stance.rightHip = -swing * sine * ahead + 0.15 * effort + ready * 0.5;
        double stand = 0.06 + (habit % 4) * 0.03;
        stance.leftHipSide = stand * (1 - effort) + 0.7 * swing * sine * aside;
        stance.rightHipSide = -stand * (1 - effort) - 0.7 * swing * sine * aside;
        stance.leftKnee =
                ready + raise * Math.max(0, cosine * Math.signum(ahead + 0.01)) * (0.6 + 0.4 * Math.abs(ahead));
        stance.rightKnee =
                ready + raise * Math.max(0, -cosine * Math.signum(ahead + 0.01)) * (0.6 + 0.4 * Math.abs(ahead));
        double pump = moving * (0.35 + 0.55 * effort);
        stance.leftArm = -pump * sine - 0.1;
        stance.rightArm = pump * sine - 0.1;
        stance.leftArmSide = 0.16 + 0.08 * (habit % 3);
        stance.rightArmSide = stance.leftArmSide;
        stance.leftElbow = 0.25 + 1.2 * effort + (speed < 0.5 && habit % 5 == 0 ? 1.4 : 0);
        stance.rightElbow = 0.25 + 1.2 * effort + (speed < 0.5 && habit % 7 < 2 ? 1.3 : 0);
        stance.lean = (0.05 + 0.25 * effort) * (0.3 + 0.7 * ahead) + (habit % 2) * 0.06;
        stance.twist = 0.25 * moving * sine;
        stance.lift = 0.06 * effort * Math.abs(cosine);
    }

    private static void kick(double t, int habit, Stance stance) {
        if (t > 0.55) {
            return;
        }
        double swing = t < 0.1
                ? blend(-0.7, 0.35, t / 0.1)
                : t < 0.25 ? blend(0.35, 1.15, (t - 0.1) / 0.15) : blend(1.15, 0.1, (t - 0.25) / 0.3);
        double bend = t < 0.1 ? blend(1.5, 0.2, t / 0.1) : 0.15;
        if (habit % 4 == 0) {
            stance.leftHip = swing;
            stance.leftKnee = bend;
            stance.rightHip = 0.1;
            stance.rightKnee = 0.25;
        } else {
            stance.rightHip = swing;
            stance.rightKnee = bend;
            stance.leftHip = 0.1;
            stance.leftKnee = 0.25;
        }
        stance.leftArmSide = 0.8;
        stance.rightArmSide = 0.7;
        stance.lean = t < 0.2 ? 0.15 : -0.1;
    }

    private static void jump(double t, Stance stance) {
        double share = Math.min(1, t / 0.6);
        stance.lift = 1.7 * share * (1 - share);
        stance.leftArm = 0.9;
        stance.rightArm = 0.8;
        stance.leftArmSide = 0.9;
        stance.rightArmSide = 0.9;
        stance.leftKnee = 0.5;
        stance.rightKnee = 0.8;
        stance.lean = 0.15 * Math.sin(share * 6);
    }

    private static void dive(double t, Actor actor, int habit, Stance stance) {
        double aside = actor.vy() * Math.cos(actor.facing()) - actor.vx() * Math.sin(actor.facing());
        double side = Math.abs(aside) < 0.1 ? (habit % 2 == 0 ? 1 : -1) : Math.signum(aside);
        double fall = t < 0.4 ? t / 0.4 : t < 1.4 ? 1 : Math.max(0, 1 - (t - 1.4) / 0.8);
        stance.roll = side * 1.45 * fall;
        stance.lift = t < 0.5 ? 1.6 * t * (0.5 - t) * 2 : 0;
        stance.leftArm = 2.8 * fall;
        stance.rightArm = 2.7 * fall;
        stance.leftElbow = 0.2;
        stance.rightElbow = 0.2;
        stance.leftKnee = 0.4;
        stance.rightKnee = 0.7;
    }

    private static void slide(double t, Stance stance) {
        double down = t < 0.25 ? t / 0.25 : t < 0.9 ? 1 : Math.max(0, 1 - (t - 0.9) / 0.5);
        stance.pitch = -1.0 * down;
        stance.leftHip = 0.5 * down;
        stance.leftKnee = 0.1;
        stance.rightHip = 0.6 * down;
        stance.rightKnee = 1.5 * down;
        stance.leftArmSide = 0.8;
        stance.rightArmSide = 0.6;
    }

    private static void throwIn(double t, Stance stance) {
        double arms = t < 0.35 ? 3.4 : blend(3.4, 1.2, Math.min(1, (t - 0.35) / 0.25));
        stance.leftArm = arms;
        stance.rightArm = arms;
        stance.leftElbow = t < 0.35 ? 0.9 : 0.2;
        stance.rightElbow = stance.leftElbow;
        stance.lean = t < 0.35 ? -0.2 : 0.2;
    }

    private static void hold(Stance stance) {
        stance.leftArm = 0.5;
        stance.rightArm = 0.5;
        stance.leftElbow = 1.2;
        stance.rightElbow = 1.2;
        stance.leftArmSide = 0.05;
        stance.rightArmSide = 0.05;
    }

    private static double blend(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
