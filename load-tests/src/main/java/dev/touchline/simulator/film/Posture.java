package dev.touchline.simulator.film;

/**
 * A body in 3-D: the 17 COCO key points, then the points between that drawing needs; pitch metres. Angles grow forwards;
 * segment lengths are the usual shares of body height (Winter 2009, table 4.1).
 */
final class Posture {
    static final int NOSE = 0;
    static final int LEFT_EYE = 1;
    static final int RIGHT_EYE = 2;
    static final int LEFT_EAR = 3;
    static final int RIGHT_EAR = 4;
    static final int LEFT_SHOULDER = 5;
    static final int RIGHT_SHOULDER = 6;
    static final int LEFT_ELBOW = 7;
    static final int RIGHT_ELBOW = 8;
    static final int LEFT_WRIST = 9;
    static final int RIGHT_WRIST = 10;
    static final int LEFT_HIP = 11;
    static final int RIGHT_HIP = 12;
    static final int LEFT_KNEE = 13;
    static final int RIGHT_KNEE = 14;
    static final int LEFT_ANKLE = 15;
    static final int RIGHT_ANKLE = 16;
    static final int NECK = 17;
    static final int PELVIS = 18;
    static final int HEAD = 19;
    static final int LEFT_TOE = 20;
    static final int RIGHT_TOE = 21;
    static final int LEFT_HAND = 22;
    static final int RIGHT_HAND = 23;
    static final int HAIR = 24;
    static final int NAPE = 25;
    static final int POINTS = 26;

    final double[] at = new double[POINTS * 3];
    private final double[] forward = new double[3];
    private final double[] left = new double[3];
    private final double[] up = new double[3];
    private double size;

    /** Sets the body into the stance, its lowest point {@code stance.lift} above the ground at the given place. */
    void take(Stance stance, double height, double x, double y, double ground) {
        size = height / 1.8;
        frame(stance);
        set(PELVIS, 0, 0, 0);
        leg(LEFT_HIP, LEFT_KNEE, LEFT_ANKLE, LEFT_TOE, 1, stance.leftHip, stance.leftHipSide, stance.leftKnee);
        leg(RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE, RIGHT_TOE, -1, stance.rightHip, stance.rightHipSide, stance.rightKnee);
        trunk(stance);
        arm(LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST, LEFT_HAND, 1, stance.leftArm, stance.leftArmSide, stance.leftElbow);
        arm(
                RIGHT_SHOULDER,
                RIGHT_ELBOW,
                RIGHT_WRIST,
                RIGHT_HAND,
                -1,
                stance.rightArm,
                stance.rightArmSide,
                stance.rightElbow);
        settle(x, y, ground + stance.lift);
    }

    private void frame(Stance stance) {
        double cos = Math.cos(stance.facing);
        double sin = Math.sin(stance.facing);
        double pitch = stance.pitch;
        double roll = stance.roll;
        double[] f = {cos, sin, 0};
        double[] l = {-sin, cos, 0};
        for (int i = 0; i < 3; i++) {
            double z = i == 2 ? 1 : 0;
            double upright = z * Math.cos(pitch) + f[i] * Math.sin(pitch);
            forward[i] = f[i] * Math.cos(pitch) - z * Math.sin(pitch);
            up[i] = upright * Math.cos(roll) + l[i] * Math.sin(roll);
            left[i] = l[i] * Math.cos(roll) - upright * Math.sin(roll);
        }
    }

    private void leg(int hip, int knee, int ankle, int toe, int side, double swing, double spread, double bend) {
        offset(PELVIS, hip, 0, 0.09 * side, -0.02);
        limb(hip, knee, 0.43, swing, spread);
        limb(knee, ankle, 0.42, swing - bend, spread);
        limb(ankle, toe, 0.18, swing - bend + 1.35 - 0.25 * bend, spread + 0.1 * side);
    }

    private void trunk(Stance stance) {
        double lean = stance.lean;
        double tall = Math.cos(lean);
        double ahead = Math.sin(lean);
        double twist = stance.twist;
        offset(PELVIS, NECK, 0.5 * ahead, 0, 0.5 * tall);
        for (int side = -1; side <= 1; side += 2) {
            offset(
                    NECK,
                    side > 0 ? LEFT_SHOULDER : RIGHT_SHOULDER,
                    -0.17 * side * Math.sin(twist) - 0.03 * ahead,
                    0.17 * side * Math.cos(twist),
                    -0.03 * tall);
            offset(NECK, side > 0 ? LEFT_EYE : RIGHT_EYE, 0.13 * ahead + 0.12, 0.032 * side, 0.24 * tall);
            offset(NECK, side > 0 ? LEFT_EAR : RIGHT_EAR, 0.13 * ahead + 0.02, 0.078 * side, 0.22 * tall);
        }
        offset(NECK, HEAD, 0.11 * ahead + 0.02, 0, 0.21 * tall);
        offset(NECK, NOSE, 0.11 * ahead + 0.13, 0, 0.205 * tall);
        offset(NECK, HAIR, 0.12 * ahead - 0.005, 0, 0.268 * tall);
        offset(NECK, NAPE, 0.11 * ahead - 0.045, 0, 0.21 * tall);
    }

    private void arm(int shoulder, int elbow, int wrist, int hand, int side, double swing, double spread, double bend) {
        limb(shoulder, elbow, 0.29, swing, spread * side);
        limb(elbow, wrist, 0.26, swing + bend, spread * side * 0.6 - 0.25 * side * Math.min(1, bend));
        limb(wrist, hand, 0.09, swing + bend, 0);
    }

    /** A segment from one point to the next, hanging down at angle 0, forwards by {@code swing}, outwards by {@code spread}. */
    private void limb(int from, int to, double length, double swing, double spread) {
        double ahead = Math.sin(swing);
        double aside = Math.cos(swing) * Math.sin(spread);
        double drop = Math.cos(swing) * Math.cos(spread);
        offset(from, to, length * ahead, length * aside, -length * drop);
    }

    private void offset(int from, int to, double ahead, double aside, double rise) {
        for (int i = 0; i < 3; i++) {
            at[to * 3 + i] = at[from * 3 + i] + size * (ahead * forward[i] + aside * left[i] + rise * up[i]);
        }
    }

    private void set(int point, double x, double y, double z) {
        at[point * 3] = x;
        at[point * 3 + 1] = y;
        at[point * 3 + 2] = z;
    }

    private void settle(double x, double y, double floor) {
        double lowest = Double.MAX_VALUE;
        for (int i = 0; i < POINTS; i++) {
            lowest = Math.min(lowest, at[i * 3 + 2]);
        }
        double rise = floor + 0.045 - lowest;
        for (int i = 0; i < POINTS; i++) {
            at[i * 3] += x;
            at[i * 3 + 1] += y;
            at[i * 3 + 2] += rise;
        }
    }
}
