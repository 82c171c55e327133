package dev.touchline.tactics;

import dev.touchline.match.rules.MatchRules;

/**
 * The thresholds of the rules that read the game, in SI units; defaults from Vidal-Codina et al. (2022) for
 * possession and the Laws of the Game for the rest.
 *
 * @param version counts the changes of any threshold; every call carries it
 * @param possessionRadius a ball farther than this has left whoever had it; with both sides nearer it is contested
 * @param contestSeconds nobody is in possession when the last touch is older than this
 * @param passSpeed a ball that leaves faster than this is called a provisional pass
 * @param passLength and has gone this far
 * @param shotSpeed a ball struck faster than this towards the goal mouth is a shot
 * @param shotMargin towards the goal mouth means to meet its plane within this of the frame
 * @param shotRange and from nearer than this
 * @param deadSeconds the ball is dead when it has lain still this long
 * @param stoppedSpeed and people move slower than this on average
 * @param slowPace when all players' mean speed stays below this the ball is out of play
 * @param briskPace and when it was above this the ball was in play
 * @param outMargin how far over a line the ball's centre has to be seen
 * @param outFrames and for how many frames in a row
 * @param stillRadius a ball that lies still seems to move no farther than this
 * @param strikeSpeed a restart's ball leaves faster than this
 * @param takerRadius somebody is nearer to it than this
 * @param soonestRestart and takes it no earlier than this after the ball was dead
 * @param anywhereSeconds after this a restart counts from any place
 * @param vagueSigma a ball in sight whose place is known no better than this is not read
 * @param lostSigma the same for one out of sight
 */
public record TacticsRules(
        int version,
        double possessionRadius,
        double contestSeconds,
        double passSpeed,
        double passLength,
        double shotSpeed,
        double shotMargin,
        double shotRange,
        double deadSeconds,
        double stoppedSpeed,
        double slowPace,
        double briskPace,
        double outMargin,
        int outFrames,
        double stillRadius,
        double strikeSpeed,
        double takerRadius,
        double soonestRestart,
        double anywhereSeconds,
        double vagueSigma,
        double lostSigma) {
    /** The thresholds in force as match.yaml has them. */
    public static TacticsRules of(MatchRules rules) {
        return new TacticsRules(
                rules.version(),
                rules.possession().radius(),
                rules.possession().contestSeconds(),
                rules.pass().slowest(),
                rules.pass().shortest(),
                rules.shot().slowest(),
                rules.shot().frameMargin(),
                rules.shot().farthest(),
                rules.restart().stillSeconds(),
                rules.restart().stoppedSpeed(),
                rules.restart().slowPace(),
                rules.restart().briskPace(),
                rules.restart().outMargin(),
                rules.restart().outFrames(),
                rules.restart().stillRadius(),
                rules.restart().strikeSpeed(),
                rules.restart().takerRadius(),
                rules.restart().soonestSeconds(),
                rules.restart().anywhereSeconds(),
                rules.possession().vagueSigma(),
                rules.possession().lostSigma());
    }
}
