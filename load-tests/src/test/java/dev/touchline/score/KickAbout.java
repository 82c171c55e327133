package dev.touchline.score;

import dev.touchline.match.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Twenty-two people in two formations who follow, press and pass a ball, with three officials: truth at 25 Hz from a seed. */
final class KickAbout {
    private static final double STEP = 0.04;
    private static final double[][] FORMATION = {
        {-48, 0},
        {-34, -22},
        {-36, -8},
        {-36, 8},
        {-34, 22},
        {-20, -20},
        {-22, -5},
        {-20, 6},
        {-18, 22},
        {-6, -6},
        {-4, 8}
    };

    private final Random random;
    private final double[] x = new double[25];
    private final double[] y = new double[25];
    private final double[] vx = new double[25];
    private final double[] vy = new double[25];
    private final double[] roamX = new double[25];
    private final double[] roamY = new double[25];
    private final double[] ball = new double[6];
    private int owner = 9;
    private double held;
    private int receiver = -1;

    KickAbout(long seed) {
        random = new Random(seed);
        for (int id = 0; id < 25; id++) {
            double[] anchor = anchor(id);
            x[id] = anchor[0];
            y[id] = anchor[1];
        }
    }

    TruthFrame at(long timeMicros) {
        for (int id = 0; id < 25; id++) {
            run(id);
        }
        play();
        List<TruthFrame.Person> people = new ArrayList<>();
        for (int id = 0; id < 25; id++) {
            people.add(new TruthFrame.Person(id, team(id), x[id], y[id]));
        }
        var possession = owner < 0
                ? TruthFrame.Possession.CONTEST
                : owner < 11 ? TruthFrame.Possession.HOME : TruthFrame.Possession.AWAY;
        return new TruthFrame(timeMicros, people, ball[0], ball[1], ball[2] - 0.11, true, possession);
    }

    static Team team(int id) {
        return id < 11 ? Team.HOME : id < 22 ? Team.AWAY : Team.OFFICIALS;
    }

    private double[] anchor(int id) {
        if (id < 22) {
            double[] place = FORMATION[id % 11];
            double side = id < 11 ? 1 : -1;
            double pull = id % 11 == 0 ? 0.1 : 0.55;
            return new double[] {side * place[0] + pull * ball[0], side * place[1] + pull * 0.6 * ball[1]};
        }
        if (id == 22) {
            return new double[] {0.8 * ball[0] - 6, 0.7 * ball[1] + 7};
        }
        double side = id == 23 ? -1 : 1;
        return new double[] {side * Math.max(0, Math.min(50, side * ball[0] + 12)), side * 34.6};
    }

    private void run(int id) {
        roamX[id] += STEP * (-roamX[id] / 6 + random.nextGaussian() * 14);
        roamY[id] += STEP * (-roamY[id] / 6 + random.nextGaussian() * 14);
        double[] goal = anchor(id);
        if (id < 23) {
            goal[0] += roamX[id];
            goal[1] += roamY[id];
        }
        double toBall = Math.hypot(ball[0] - x[id], ball[1] - y[id]);
        boolean chases = id == receiver || (id < 22 && owner >= 0 && team(owner) != team(id) && toBall < 9);
        if (chases) {
            goal = new double[] {ball[0] + 0.3 * ball[3], ball[1] + 0.3 * ball[4]};
        }
        if (id == owner) {
            goal[0] = x[id] + (id < 11 ? 8 : -8);
            goal[1] = y[id] + 0.2 * roamY[id];
        }
        double farX = Math.max(-52, Math.min(52, goal[0])) - x[id];
        double farY = Math.max(-34.8, Math.min(34.8, goal[1])) - y[id];
        double pace = chases || id == owner ? 6.5 : 4.5;
        double scale = Math.min(1, pace / Math.max(0.1, Math.hypot(farX, farY) / 1.2)) / 1.2;
        double ax = 2.2 * (farX * scale - vx[id]);
        double ay = 2.2 * (farY * scale - vy[id]);
        double push = Math.hypot(ax, ay);
        double limit = push > 5 ? 5 / push : 1;
        vx[id] += STEP * ax * limit;
        vy[id] += STEP * ay * limit;
        x[id] += STEP * vx[id];
        y[id] += STEP * vy[id];
    }

    private void play() {
        if (owner >= 0) {
            held += STEP;
            double ahead = 0.5 + 0.3 * Math.sin(9 * held);
            double speed = Math.max(0.5, Math.hypot(vx[owner], vy[owner]));
            ball[3] = (x[owner] + ahead * vx[owner] / speed - ball[0]) / 0.12;
            ball[4] = (y[owner] + ahead * vy[owner] / speed - ball[1]) / 0.12;
            if (held > 0.8 && random.nextDouble() < STEP / 1.2) {
                kick();
            }
        }
        boolean flying = ball[2] > 0.12 || ball[5] > 0;
        double speed = Math.max(0.01, Math.hypot(ball[3], ball[4]));
        double slower = Math.max(0, 1 - STEP * (flying ? 0.01 * speed : 0.9 / speed));
        for (int axis = 0; axis < 2; axis++) {
            ball[axis] += STEP * ball[axis + 3];
            ball[axis + 3] *= owner >= 0 ? 1 : slower;
        }
        ball[0] = Math.max(-52, Math.min(52, ball[0]));
        ball[1] = Math.max(-33.5, Math.min(33.5, ball[1]));
        ball[2] += STEP * ball[5];
        ball[5] -= flying ? STEP * 9.81 : 0;
        if (ball[2] < 0.11) {
            ball[2] = 0.11;
            ball[5] = ball[5] < -2 ? -0.55 * ball[5] : 0;
        }
        if (owner < 0) {
            trap();
        }
    }

    private void kick() {
        int side = owner < 11 ? 0 : 11;
        do {
            receiver = side + 1 + random.nextInt(10);
        } while (receiver == owner);
        double dx = x[receiver] + vx[receiver] - ball[0];
        double dy = y[receiver] + vy[receiver] - ball[1];
        double far = Math.max(1, Math.hypot(dx, dy));
        boolean lob = far > 25;
        double pace = lob ? 17 : Math.min(22, 6 + 0.6 * far);
        ball[3] = pace * dx / far;
        ball[4] = pace * dy / far;
        ball[5] = lob ? 9.81 * far / pace / 2 : 0;
        owner = -1;
        held = 0;
    }

    private void trap() {
        held += STEP;
        for (int id = 0; id < 22 && held > 0.4; id++) {
            if (ball[2] < 1 && Math.hypot(x[id] - ball[0], y[id] - ball[1]) < 1) {
                owner = id;
                held = 0;
                receiver = -1;
                return;
            }
        }
        if (held > 4) {
            receiver = nearestTo();
        }
    }

    private int nearestTo() {
        int nearest = 0;
        for (int id = 1; id < 22; id++) {
            if (Math.hypot(x[id] - ball[0], y[id] - ball[1]) < Math.hypot(x[nearest] - ball[0], y[nearest] - ball[1])) {
                nearest = id;
            }
        }
        return nearest;
    }
}
