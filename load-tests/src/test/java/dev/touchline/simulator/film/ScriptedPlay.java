package dev.touchline.simulator.film;

import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.simulator.play.Action;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.BallTruth;
import dev.touchline.simulator.play.Scene;
import java.util.ArrayList;
import java.util.List;

/** Eleven people who each run round a circle of their own, doing one action after another. */
final class ScriptedPlay {
    private static final List<Action> ACTIONS = List.of(Action.values());

    Scene at(long tick) {
        List<Actor> people = new ArrayList<>();
        double seconds = tick / 25.0;
        for (int i = 0; i < 11; i++) {
            double speed = 0.7 * i;
            double radius = 3 + i;
            double around = seconds * speed / radius + i;
            double x = 3 * (i - 5) + radius * 0.4 * Math.cos(around);
            double y = 2 * (i % 4) - 6 + radius * 0.4 * Math.sin(around);
            Action action = ACTIONS.get((i + (int) (tick / 20)) % ACTIONS.size());
            people.add(new Actor(
                    i,
                    Team.HOME,
                    i == 0 ? Role.GOALKEEPER : Role.OUTFIELD,
                    i + 1,
                    x,
                    y,
                    -speed * Math.sin(around),
                    speed * Math.cos(around),
                    around + Math.PI / 2,
                    action,
                    tick % 20 / 25.0));
        }
        return new Scene(tick, 1, true, people, new BallTruth(2 * Math.sin(seconds), -3, 0.11 + seconds % 2, 2, 0, 1));
    }

    /** One person right behind another as seen along y. */
    Scene twoInLine() {
        Actor behind = new Actor(1, Team.HOME, Role.OUTFIELD, 5, 0, 1, 0, 0, 0, Action.MOVE, 0);
        Actor before = new Actor(2, Team.AWAY, Role.OUTFIELD, 6, 0, 0, 0, 0, 0, Action.MOVE, 0);
        return new Scene(0, 1, true, List.of(behind, before), new BallTruth(20, 20, 0.11, 0, 0, 0));
    }
}
