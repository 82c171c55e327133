package dev.touchline.simulator.play;

import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;

/** One team on the pitch: eleven players, the goalkeeper first, their formation, and the way they play in this period (+1 or −1 along x). */
final class Side {
    static final int SIZE = 11;

    final Team team;
    final Player[] players = new Player[SIZE];
    final Formation formation;
    final double daring;
    final PitchSize pitch;
    int direction;

    Side(Team team, int direction, Chance chance, PitchSize pitch) {
        this.team = team;
        this.direction = direction;
        this.pitch = pitch;
        formation = Formation.drawn(chance);
        daring = chance.between(0.35, 0.75);
        int first = team == Team.HOME ? 0 : SIZE;
        for (int index = 0; index < SIZE; index++) {
            Role role = index == 0 ? Role.GOALKEEPER : Role.OUTFIELD;
            double pace = chance.between(index == 0 ? 7.2 : 8.0, index == 0 ? 8.0 : 9.3);
            players[index] = new Player(first + index, team, role, index + 1, pace, chance.between(5.2, 5.9));
        }
    }

    Player keeper() {
        return players[0];
    }

    double ownGoalX() {
        return -direction * pitch.length() / 2;
    }

    double otherGoalX() {
        return direction * pitch.length() / 2;
    }

    /** How far up the pitch, as this side sees it: −52.5 at its own goal, 52.5 at the other. */
    double advance(double x) {
        return x * direction;
    }

    double distanceToGoal(double x, double y) {
        return Plane.length(otherGoalX() - x, y);
    }

    /** Advance of the second-deepest player, the one who keeps the other side's forwards onside (Law 11). */
    double secondDeepest() {
        double deepest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (Player player : players) {
            double advance = advance(player.x);
            if (advance < deepest) {
                second = deepest;
                deepest = advance;
            } else if (advance < second) {
                second = advance;
            }
        }
        return second;
    }

    Player nearest(double x, double y, boolean withKeeper) {
        Player best = players[1];
        for (int index = withKeeper ? 0 : 1; index < SIZE; index++) {
            if (players[index].distanceTo(x, y) < best.distanceTo(x, y)) {
                best = players[index];
            }
        }
        return best;
    }

    boolean inOwnBox(double x, double y) {
        return advance(x) < 0 && advance(x) >= -pitch.length() / 2 && pitch.isInAPenaltyArea(new PitchPoint(x, y), 0);
    }

    boolean inOtherBox(double x, double y) {
        return inOwnBox(-x, y);
    }
}
