package dev.touchline.simulator.film;

import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.Action;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.BallTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** People who do not play (benches, stewards, substitutes warming up) and spare balls, standing still beside the pitch. */
record Bystanders(List<Actor> people, List<BallTruth> balls) {
    static Bystanders from(Look look, PitchSize pitch) {
        SplittableRandom random = new SplittableRandom(look.seed() * 17 + 3);
        double room = Math.min(look.surroundings().boardsAway(), 5);
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < look.surroundings().spares(); i++) {
            double[] spot = beside(random, pitch, room);
            double facing = spot[1] > 0 ? -Math.PI / 2 : Math.PI / 2;
            people.add(new Actor(
                    100 + i,
                    Team.UNKNOWN,
                    Role.UNKNOWN,
                    0,
                    spot[0],
                    spot[1],
                    0,
                    0,
                    facing + random.nextDouble(-1.2, 1.2),
                    random.nextDouble() < 0.15 ? Action.HOLD : Action.MOVE,
                    0));
        }
        List<BallTruth> balls = new ArrayList<>();
        for (int i = 0; i < look.surroundings().spareBalls(); i++) {
            double[] spot = beside(random, pitch, room);
            balls.add(new BallTruth(spot[0], spot[1], BallTruth.RADIUS, 0, 0, 0));
        }
        return new Bystanders(people, balls);
    }

    private static double[] beside(SplittableRandom random, PitchSize pitch, double room) {
        double x = random.nextDouble(-pitch.length() / 2, pitch.length() / 2);
        double away = random.nextDouble(1.8, Math.max(2, room - 0.4));
        double draw = random.nextDouble();
        if (draw < 0.5) {
            return new double[] {draw < 0.3 ? random.nextDouble(-18, 18) : x, pitch.width() / 2 + away};
        }
        if (draw < 0.78) {
            return new double[] {x, -pitch.width() / 2 - away};
        }
        return new double[] {
            Math.copySign(pitch.length() / 2 + away + 0.8, x), random.nextDouble(-pitch.width() / 2, pitch.width() / 2)
        };
    }
}
