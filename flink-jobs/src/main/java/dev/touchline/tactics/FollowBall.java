package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells who has the ball, moment by moment: from whoever had it, the likeliest way it went in this moment and a few after it
 * (Viterbi 1967), by what a network makes of each.
 */
final class FollowBall {
    /** So many frames after a moment have a say in it. */
    private static final int HORIZON = 4;

    /** How late the judgement is, in microseconds. */
    static final long LATE = (HORIZON + ContactView.AHEAD) * MatchFrame.STEP_MICROS;

    /** Moments that follow each other look alike: each counts for a part of what it says. */
    private static final double TRUST = 0.5;

    /** The network sees nobody where a touch was short; logarithms of odds, as all that follow. */
    private static final double SOMEBODY = 0.9;

    private static final double LEAVES = 1;
    private static final double COMES_BACK = 1;
    private static final double COMES_TO_MATE = 1;
    private static final double COMES_TO_OPPONENT = 3;
    private static final double HANDED_TO_MATE = 2;
    private static final double ROBBED = 3;

    private final ContactNet net = ContactNet.bundled();

    /**
     * Somebody who has the ball.
     *
     * @param certainty that it is this player rather than another, 0 to 1
     */
    record Holder(Near player, double certainty) {}

    /** Whoever has the ball at a moment; {@code last} had it last, and {@code still} when the ball was last seen before. */
    @Nullable
    Holder at(List<Moment> moments, Moment middle, @Nullable Touch last, boolean still) {
        List<Way> ways = List.of(last == null ? Way.NOBODYS : Way.from(last.player(), still));
        for (Moment moment : BallWatch.around(moments, middle, 0, HORIZON * MatchFrame.STEP_MICROS)) {
            ways = ways(ways, chances(ContactView.of(moments, moment)));
        }
        return best(ways).first;
    }

    /** @param logarithm of the chance that this player has it, as far as it is trusted */
    private record Chance(Holder holder, double logarithm) {}

    /** @param nobody the same logarithm for nobody */
    private record Chances(List<Chance> players, double nobody) {}

    private Chances chances(ContactView view) {
        List<Near> contenders = view.contenders();
        double[] odds = new double[contenders.size()];
        double sum = 0;
        for (int index = 0; index < odds.length; index++) {
            odds[index] = net.logOdds(view.traits(contenders.get(index)));
            sum += StrictMath.exp(odds[index]);
        }
        double nobody = -StrictMath.log1p(sum);
        List<Chance> players = new ArrayList<>();
        for (int index = 0; index < odds.length; index++) {
            var holder = new Holder(contenders.get(index), StrictMath.exp(odds[index]) / sum);
            players.add(new Chance(holder, TRUST * (odds[index] + nobody)));
        }
        return new Chances(players, TRUST * (nobody - SOMEBODY));
    }

    /**
     * A way the ball may have gone.
     *
     * @param player who had it last, -1 for nobody
     * @param has whether they have it
     * @param first whoever had it at the first moment
     * @param begun whether there was a first moment yet
     */
    private record Way(
            int player,
            Team team,
            boolean has,
            double logarithm,
            @Nullable Holder first,
            boolean begun) {
        static final Way NOBODYS = new Way(-1, Team.UNKNOWN, false, 0, null, false);

        static Way from(Near player, boolean has) {
            return new Way(player.id(), player.team(), has, 0, null, false);
        }

        Way to(Chance chance) {
            Near next = chance.holder.player;
            Holder firstly = begun ? first : chance.holder;
            return new Way(
                    next.id(),
                    next.team(),
                    true,
                    logarithm + chance.logarithm - price(next),
                    firstly,
                    /* begun= */ true);
        }

        private double price(Near next) {
            if (player < 0) {
                return 0;
            }
            if (player == next.id()) {
                return has ? 0 : COMES_BACK;
            }
            if (team == next.team()) {
                return has ? HANDED_TO_MATE : COMES_TO_MATE;
            }
            return has ? ROBBED : COMES_TO_OPPONENT;
        }

        Way toNobody(double nobody) {
            return new Way(player, team, false, logarithm + nobody - (has ? LEAVES : 0), first, /* begun= */ true);
        }

        boolean endsAs(Way other) {
            return player == other.player && has == other.has;
        }
    }

    private static List<Way> ways(List<Way> before, Chances chances) {
        List<Way> after = new ArrayList<>();
        for (Way way : before) {
            keep(after, way.toNobody(chances.nobody));
            for (Chance chance : chances.players) {
                keep(after, way.to(chance));
            }
        }
        return after;
    }

    /** Of ways that end alike only the likeliest can be part of the likeliest of all. */
    private static void keep(List<Way> ways, Way way) {
        for (int index = 0; index < ways.size(); index++) {
            if (ways.get(index).endsAs(way)) {
                if (way.logarithm > ways.get(index).logarithm) {
                    ways.set(index, way);
                }
                return;
            }
        }
        ways.add(way);
    }

    private static Way best(List<Way> ways) {
        Way best = ways.get(0);
        for (Way way : ways) {
            best = way.logarithm > best.logarithm ? way : best;
        }
        return best;
    }
}
