package dev.touchline.fuse;

/**
 * One account of where the ball has been.
 *
 * @param state on the grass, in the air, or held by the carrier
 * @param score how much better this account explains what was seen lately than clutter does, in nats
 * @param bornX where over the ground this account began
 * @param reach how far from there the ball was ever seen, metres: what never leaves its place is litter
 * @param visibility how likely each camera is to see it
 * @param carrier id of the person who had the ball when it was last seen, 0 for nobody
 * @param foreseen the ball as it had to be by now, before the newest picture was looked at
 * @param step the last step of this account, 0 before the first
 */
public record BallHypothesis(
        BallMotion motion,
        BallState state,
        double score,
        int hits,
        long lastSeenMicros,
        BallVisibility visibility,
        int carrier,
        double bornX,
        double bornY,
        double reach,
        BallMotion foreseen,
        long step) {
    private static final double TRAVELLED_METRES = 2;
    private static final double RESTING_SPEED = 1;

    static BallHypothesis born(BallMotion motion, BallState state, double score, long now, int carrier) {
        return new BallHypothesis(
                motion, state, score, 1, now, BallVisibility.UNKNOWN, carrier, motion.x(), motion.y(), 0, motion, 0);
    }

    /** The account after one more sight of the ball, of which {@code before} was foreseen. */
    BallHypothesis seen(
            BallMotion before, BallMotion later, BallState newState, double newScore, long now, int newCarrier) {
        return new BallHypothesis(
                later,
                newState,
                newScore,
                hits + 1,
                now,
                visibility,
                newCarrier,
                bornX,
                bornY,
                Math.max(reach, Math.hypot(later.x() - bornX, later.y() - bornY)),
                before,
                step);
    }

    /** The account in which somebody has the ball, unseen, of which {@code before} was foreseen. */
    BallHypothesis stoppedBy(
            WorldPerson person, BallMotion before, BallMotion stopped, BallState newState, double newScore) {
        return unseen(stopped, newState, newScore, visibility, person.id(), before, step);
    }

    /** Whether the ball lies still on the grass, where it stays until somebody touches it. */
    boolean rests() {
        return state == BallState.ROLLING && motion.speed() < RESTING_SPEED;
    }

    /** Whether the ball came here from elsewhere along the grass and goes on. */
    boolean rolls() {
        return state == BallState.ROLLING && motion.speed() >= RESTING_SPEED && hasTravelled();
    }

    /** Whether the ball came here from elsewhere, as litter does not. */
    boolean hasTravelled() {
        return reach > TRAVELLED_METRES;
    }

    /** Two accounts of the same ball at the same moment. */
    boolean isLike(BallHypothesis other) {
        double[] a = motion.mean();
        double[] b = other.motion.mean();
        return state == other.state
                && within(0.5, a[0] - b[0], a[1] - b[1])
                && Math.abs(a[2] - b[2]) < 0.7
                && within(3, a[3] - b[3], a[4] - b[4]);
    }

    private static boolean within(double reach, double x, double y) {
        return x * x + y * y < reach * reach;
    }

    /** Two accounts that began with the same candidate. */
    boolean isKin(BallHypothesis other) {
        return bornX == other.bornX && bornY == other.bornY;
    }

    /** The account after a picture in which the ball was reported, or was not. */
    BallHypothesis looked(BallVisibility after) {
        return unseen(motion, state, score, after, carrier, foreseen, step);
    }

    BallHypothesis gaining(double nats) {
        return unseen(motion, state, score + nats, visibility, carrier, foreseen, step);
    }

    /** The account some time later, of which {@code before} was foreseen. */
    BallHypothesis moved(BallMotion before, BallMotion later, BallState newState, double newScore) {
        return unseen(later, newState, newScore, visibility, carrier, before, step);
    }

    BallStep stepped(long id, long now) {
        return new BallStep(id, step, now, foreseen, motion, state, lastSeenMicros, score);
    }

    BallHypothesis at(BallStep last) {
        return unseen(motion, state, score, visibility, carrier, foreseen, last.id());
    }

    /** The account with something changed that no sight of the ball tells. */
    private BallHypothesis unseen(
            BallMotion later,
            BallState newState,
            double newScore,
            BallVisibility newVisibility,
            int newCarrier,
            BallMotion before,
            long lastStep) {
        return new BallHypothesis(
                later,
                newState,
                newScore,
                hits,
                lastSeenMicros,
                newVisibility,
                newCarrier,
                bornX,
                bornY,
                reach,
                before,
                lastStep);
    }
}
