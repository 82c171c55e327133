package dev.touchline.fuse;

import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.Role;
import dev.touchline.match.SheetPlayer;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.track.Assignment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be on the pitch: at most eleven a side with one keeper each (Law 3), and three officials (Laws 5 and 6). */
final class Census {
    private static final int ELEVEN = 11;
    private static final int OFFICIALS = 3;
    private static final double FAR_FROM_GOAL = 8;
    /** Keepers stay at their own end, however much their shirts resemble each other's. */
    private static final double OTHER_GOAL = 40;

    private static final double TOUCHLINE = 40;
    private static final double TOUCHLINE_METRES = 0.5;
    private static final double PATROL_SECONDS = 8;
    /** Square metres about their usual place within which somebody stands rather than goes about. */
    private static final double STANDING_SPREAD = 4;
    /** An assistant's spread is so many times that of whoever stands on the same touchline. */
    private static final double PATROLS = 4;

    private static final double ABSENT_SECONDS = 5;

    private final MatchSetup setup;
    private final List<Kit> places = new ArrayList<>();

    Census(MatchSetup setup) {
        this.setup = setup;
        fill(Kit.HOME, players(setup.home()) - 1);
        fill(Kit.AWAY, players(setup.away()) - 1);
        fill(Kit.HOME_KEEPER, 1);
        fill(Kit.AWAY_KEEPER, 1);
        fill(Kit.OFFICIAL, OFFICIALS);
    }

    /** Everybody with the kit that makes all of them together likeliest; no kit is given out more often than it is worn. */
    List<WorldPerson> labelled(List<WorldPerson> people, long nowMicros) {
        Team right = attacksRight(nowMicros);
        double[][] cost = new double[people.size()][places.size()];
        for (int row = 0; row < people.size(); row++) {
            boolean bystander = isBesideAnAssistant(people.get(row), people, nowMicros);
            for (int column = 0; column < places.size(); column++) {
                cost[row][column] =
                        bystander ? Double.POSITIVE_INFINITY : cost(people.get(row), places.get(column), right);
            }
        }
        int[] placeOf = Assignment.solve(cost, 100);
        List<WorldPerson> labelled = new ArrayList<>(people.size());
        for (int row = 0; row < people.size(); row++) {
            labelled.add(people.get(row).labelled(placeOf[row] < 0 ? Kit.UNKNOWN : places.get(placeOf[row])));
        }
        return labelled;
    }

    boolean isFull(List<WorldPerson> people) {
        return withoutBystanders(people).size() >= places.size();
    }

    /** Whether everybody who can wear this kit is known already. */
    boolean isFull(Kit kit, List<WorldPerson> people) {
        return people.stream().filter(person -> person.kit() == kit).count()
                >= places.stream().filter(kit::equals).count();
    }

    /** The likeliest kit by evidence alone. */
    static Kit likeliest(KitEvidence evidence) {
        Kit best = Kit.HOME;
        for (Kit kit : Kit.values()) {
            if (evidence.log(kit) > evidence.log(best)) {
                best = kit;
            }
        }
        return best;
    }

    Role role(WorldPerson person) {
        return switch (person.kit()) {
            case HOME, AWAY -> Role.OUTFIELD;
            case HOME_KEEPER, AWAY_KEEPER -> Role.GOALKEEPER;
            case OFFICIAL ->
                Math.abs(person.haunt().y()) > setup.pitch().width() / 2 - 3 ? Role.ASSISTANT_REFEREE : Role.REFEREE;
            case UNKNOWN -> Role.UNKNOWN;
        };
    }

    /** The shirt number where the line-up leaves no choice: a side's only keeper. */
    @Nullable
    Integer number(WorldPerson person) {
        if (!person.kit().isKeeper()) {
            return null;
        }
        TeamSheet sheet = person.kit().team() == Team.HOME ? setup.home() : setup.away();
        List<SheetPlayer> keepers = sheet.players().stream()
                .filter(player -> player.role() == Role.GOALKEEPER)
                .toList();
        return keepers.size() == 1 ? keepers.get(0).number() : null;
    }

    private double cost(WorldPerson person, Kit kit, @Nullable Team right) {
        double cost = -2 * person.evidence().log(kit)
                - (person.kit() == kit ? 1 : 0)
                + (kit != Kit.OFFICIAL && staysOnTouchline(person) ? TOUCHLINE : 0);
        if (!kit.isKeeper()) {
            return cost;
        }
        double quarter = setup.pitch().length() / 4;
        double fromOwnHalf = right == null
                ? 0
                : kit.team() == right ? person.haunt().x() : -person.haunt().x();
        return cost
                + (fromOwnHalf > quarter ? OTHER_GOAL : 0)
                + (Math.abs(person.haunt().x()) < quarter ? FAR_FROM_GOAL : 0);
    }

    /** Whether somebody who stands on the touchline was left without a place by {@link #labelled}. */
    boolean isBystander(WorldPerson person) {
        return person.kit() == Kit.UNKNOWN && staysOnTouchline(person) && stands(person);
    }

    /** Those who may have to do with the ball. */
    List<WorldPerson> withoutBystanders(List<WorldPerson> people) {
        return people.stream().filter(person -> !isBystander(person)).toList();
    }

    private static boolean stands(WorldPerson person) {
        return person.haunt().spread() <= STANDING_SPREAD;
    }

    /** Each touchline has one assistant (Law 6), who patrols it: whoever stands there beside one, a substitute, is nobody's. */
    private boolean isBesideAnAssistant(WorldPerson person, List<WorldPerson> people, long nowMicros) {
        if (!staysOnTouchline(person) || !stands(person)) {
            return false;
        }
        for (WorldPerson other : people) {
            boolean patrols = isBystander(person)
                    || other.haunt().spread() > PATROLS * person.haunt().spread();
            if (other.id() != person.id()
                    && patrols
                    && !isBystander(other)
                    && staysOnTouchline(other)
                    && likeliest(other.evidence()) == Kit.OFFICIAL
                    && other.unseenSeconds(nowMicros) < ABSENT_SECONDS
                    && other.haunt().y() * person.haunt().y() > 0) {
                return true;
            }
        }
        return false;
    }

    /** As only assistant referees do for long, and whoever warms up. */
    private boolean staysOnTouchline(WorldPerson person) {
        return person.haunt().seconds() > PATROL_SECONDS
                && Math.abs(person.haunt().y()) > setup.pitch().width() / 2 - TOUCHLINE_METRES;
    }

    /** The side that attacks the goal at +x, in the last period begun by then or else the first; null where none is set. */
    private @Nullable Team attacksRight(long nowMicros) {
        Team right = null;
        for (Period period : setup.periods()) {
            right = right == null || period.startMicros() <= nowMicros ? period.attacksRight() : right;
        }
        return right;
    }

    private void fill(Kit kit, int count) {
        for (int i = 0; i < count; i++) {
            places.add(kit);
        }
    }

    private static int players(TeamSheet sheet) {
        int named = sheet.players().size();
        return named == 0 ? ELEVEN : Math.min(named, ELEVEN);
    }
}
