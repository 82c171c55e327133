package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Team;
import dev.touchline.pitch.Law1;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import org.jspecify.annotations.Nullable;

/** The lines of the pitch and who attacks where (Laws 1 and 8). Metres from the centre spot. */
record Ground(MatchSetup setup) {
    private static final double CORNER_REACH = 3;
    private static final double LINE_REACH = 3;

    PitchSize pitch() {
        return setup.pitch();
    }

    boolean attacksRight(Team team, int period) {
        return setup.attacksRight(team, period);
    }

    boolean overGoalLine(PitchPoint spot, double margin) {
        return Math.abs(spot.x()) > pitch().length() / 2 + margin;
    }

    boolean overTouchline(PitchPoint spot, double margin) {
        return Math.abs(spot.y()) > pitch().width() / 2 + margin;
    }

    /** The side whose goal stands at that end. */
    Team defending(double x, MatchFrame frame) {
        boolean homeRight = attacksRight(Team.HOME, frame.period());
        return x > 0 == homeRight ? Team.AWAY : Team.HOME;
    }

    /** Where a ball struck from {@code from} meets the plane of the goal attacked, or null when it goes the other way. */
    @Nullable
    PitchPoint meetsGoalPlane(PitchPoint from, double vx, double vy, boolean right) {
        double plane = right ? pitch().length() / 2 : -pitch().length() / 2;
        if (vx == 0 || (plane - from.x()) / vx <= 0) {
            return null;
        }
        return new PitchPoint(plane, from.y() + vy * (plane - from.x()) / vx);
    }

    double distanceToGoal(PitchPoint from, boolean right) {
        return Math.hypot((right ? 1 : -1) * pitch().length() / 2 - from.x(), from.y());
    }

    /** After a ball over the goal line the place tells a corner from a goal kick better than who touched it last. */
    String restartFrom(PitchPoint spot, String expected) {
        String other = expected.equals("corner") ? "goal_kick" : expected.equals("goal_kick") ? "corner" : expected;
        return !fits(expected, spot) && fits(other, spot) ? other : expected;
    }

    /** Whether a restart of that kind may be taken from there. */
    boolean fits(String restart, PitchPoint spot) {
        double fromGoalLine = pitch().length() / 2 - Math.abs(spot.x());
        double fromTouchline = pitch().width() / 2 - Math.abs(spot.y());
        return switch (restart) {
            case "throw_in" -> fromTouchline < LINE_REACH;
            case "corner" -> Math.hypot(fromGoalLine, fromTouchline) < CORNER_REACH;
            case "goal_kick" ->
                fromGoalLine < Law1.GOAL_AREA_LENGTH + 2 && Math.abs(spot.y()) < Law1.GOAL_AREA_HALF_WIDTH + 2;
            case "kick_off" -> Math.hypot(spot.x(), spot.y()) < LINE_REACH;
            default -> true;
        };
    }
}
