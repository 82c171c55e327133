package dev.touchline.simulator.film;

import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.Action;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.BallTruth;
import dev.touchline.simulator.play.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws single moments of play for a detector to learn from: blocks of players around a ball, crowded more often than a match is. */
final class PracticeMoment {
    private final SplittableRandom random;
    private final double endX;
    private final double endY;

    PracticeMoment(long seed, PitchSize pitch) {
        random = new SplittableRandom(seed);
        endX = pitch.length() / 2;
        endY = pitch.width() / 2;
    }

    /** A moment whose ball is, two times in three, near the given spot. */
    Scene next(long tick, double nearX, double nearY) {
        boolean near = random.nextDouble() < 0.67;
        double ballX = near ? clamp(nearX + gauss() * 14, endX) : random.nextDouble(-0.97, 0.97) * endX;
        double ballY = near ? clamp(nearY + gauss() * 12, endY) : random.nextDouble(-0.97, 0.97) * endY;
        double crowding = random.nextDouble() < 0.3 ? random.nextDouble(2, 6) : random.nextDouble(8, 20);
        List<Actor> people = new ArrayList<>();
        int setPiece = random.nextDouble() < 0.2 ? 1 : 0;
        if (setPiece == 1) {
            ballX = Math.copySign(endX - random.nextDouble(2, 14), ballX);
            ballY *= 0.4;
        }
        for (int side = 0; side < 2; side++) {
            double goal = side == 0 ? -endX : endX;
            people.add(keeper(side, goal, ballX, ballY));
            for (int i = 1; i < 11; i++) {
                people.add(outfield(side, i, ballX, ballY, setPiece == 1 && i < 9 ? 4.5 : i < 4 ? crowding : 22));
            }
        }
        people.add(official(22, Role.REFEREE, clamp(ballX - 8 + gauss() * 5, endX), clamp(ballY + gauss() * 8, endY)));
        people.add(official(23, Role.ASSISTANT_REFEREE, random.nextDouble(0, endX), -endY - 0.8));
        people.add(official(24, Role.ASSISTANT_REFEREE, -random.nextDouble(0, endX), endY + 0.8));
        return new Scene(tick, 1, true, people, ball(ballX, ballY));
    }

    private BallTruth ball(double x, double y) {
        double speed = random.nextDouble() < 0.4 ? 0 : -6 * Math.log(1 - random.nextDouble() * 0.98);
        double way = random.nextDouble(0, 2 * Math.PI);
        double height = random.nextDouble() < 0.6 ? 0 : -1.8 * Math.log(1 - random.nextDouble() * 0.97);
        return new BallTruth(x, y, BallTruth.RADIUS + height, speed * Math.cos(way), speed * Math.sin(way), 0);
    }

    private Actor outfield(int side, int index, double ballX, double ballY, double spread) {
        double back = side == 0 ? -4 : 4;
        double x = clamp(ballX * 0.85 + back + gauss() * spread, endX);
        double y = clamp(ballY * 0.6 + gauss() * spread * 0.9, endY);
        double near = Math.hypot(x - ballX, y - ballY);
        double draw = random.nextDouble();
        Action action = Action.MOVE;
        if (near < 3) {
            action = draw < 0.4 ? Action.KICK : draw < 0.5 ? Action.HEAD : draw < 0.56 ? Action.SLIDE : Action.MOVE;
        } else if (draw < 0.03) {
            action = Action.JUMP;
        } else if (draw < 0.045) {
            action = Action.THROW;
        }
        return person(
                side * 11 + index,
                side == 0 ? Team.HOME : Team.AWAY,
                Role.OUTFIELD,
                random.nextInt(2, 40),
                x,
                y,
                action);
    }

    private Actor keeper(int side, double goal, double ballX, double ballY) {
        double out = Math.abs(gauss()) * 5 + (Math.abs(ballX - goal) > 50 ? 8 : 0);
        double draw = random.nextDouble();
        Action action = draw < 0.12 ? Action.DIVE : draw < 0.2 ? Action.HOLD : draw < 0.25 ? Action.KICK : Action.MOVE;
        return person(
                side * 11,
                side == 0 ? Team.HOME : Team.AWAY,
                Role.GOALKEEPER,
                1,
                goal - Math.copySign(out, goal),
                ballY * 0.12 + gauss(),
                action);
    }

    private Actor official(int id, Role role, double x, double y) {
        return person(id, Team.OFFICIALS, role, 0, x, y, Action.MOVE);
    }

    private Actor person(int id, Team team, Role role, int number, double x, double y, Action action) {
        double speed = Math.min(9, -2.1 * Math.log(1 - random.nextDouble() * 0.98));
        double way = random.nextDouble(0, 2 * Math.PI);
        double facing =
                speed > 3 || random.nextDouble() < 0.6 ? way + gauss() * 0.25 : random.nextDouble(0, 2 * Math.PI);
        return new Actor(
                id,
                team,
                role,
                number,
                x,
                y,
                speed * Math.cos(way),
                speed * Math.sin(way),
                facing,
                action,
                random.nextDouble(0, 0.5));
    }

    private double gauss() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double clamp(double value, double end) {
        return Math.max(-end - 1, Math.min(end + 1, value));
    }
}
