package dev.touchline.simulator.film;

/** A person laid out on a camera's picture: their points projected, and the limbs to draw from the farthest to the nearest. */
final class Figure {
    private static final int MOST = 24;

    final double[] points = new double[Posture.POINTS * 4];
    final Limb[] limbs = new Limb[MOST];
    int count;
    double depth;
    double scale;
    double turn;
    double left;
    double top;
    double right;
    double bottom;
    Person person;
    private final double[] spot = new double[4];

    Figure(Person person) {
        this.person = person;
        for (int i = 0; i < MOST; i++) {
            limbs[i] = new Limb();
        }
    }

    /** Lays the posture out; false when the lens cannot see all of it. */
    boolean lay(Posture posture, Person who, Optics optics) {
        person = who;
        for (int i = 0; i < Posture.POINTS; i++) {
            if (!optics.project(posture.at[i * 3], posture.at[i * 3 + 1], posture.at[i * 3 + 2], spot)) {
                return false;
            }
            System.arraycopy(spot, 0, points, i * 4, 4);
        }
        depth = points[Posture.PELVIS * 4 + Optics.DEPTH];
        scale = points[Posture.PELVIS * 4 + Optics.SCALE] * person.height() / 1.8;
        turn = turnOf(posture, optics);
        count = 0;
        dress();
        sort();
        bound();
        return true;
    }

    /** How far round the middle of the back is, seen from the camera: 0 when it faces the lens. */
    private static double turnOf(Posture posture, Optics optics) {
        double lx = posture.at[Posture.LEFT_SHOULDER * 3] - posture.at[Posture.RIGHT_SHOULDER * 3];
        double ly = posture.at[Posture.LEFT_SHOULDER * 3 + 1] - posture.at[Posture.RIGHT_SHOULDER * 3 + 1];
        double backX = -ly;
        double backY = lx;
        double aside = backX * optics.right[0] + backY * optics.right[1];
        double towards = -backX * optics.forward[0] - backY * optics.forward[1];
        return Math.atan2(aside, towards);
    }

    private void dress() {
        Kit kit = person.kit();
        double b = person.build();
        Paint skin = person.skin();
        boolean sleeved = kit.pattern() == Kit.Pattern.SLEEVES;
        for (int side = 0; side < 2; side++) {
            int hip = Posture.LEFT_HIP + side;
            int knee = Posture.LEFT_KNEE + side;
            int ankle = Posture.LEFT_ANKLE + side;
            bar(hip, knee, 0, 1, 0.082 * b, 0.058, skin, 0);
            bar(knee, ankle, 0, 1, 0.056, 0.04, skin, 0);
            bar(knee, ankle, 0.16, 1, 0.062 * b, 0.046, kit.socks(), 0.01);
            bar(ankle, Posture.LEFT_TOE + side, -0.15, 0.85, 0.047, 0.04, person.boots(), 0.0);
            bar(hip, knee, 0, 0.58, 0.1 * b, 0.107 * b, kit.shorts(), 0.03);
            int shoulder = Posture.LEFT_SHOULDER + side;
            int elbow = Posture.LEFT_ELBOW + side;
            int wrist = Posture.LEFT_WRIST + side;
            Paint sleeve = sleeved ? kit.second() : kit.shirt();
            bar(shoulder, elbow, 0, 1, 0.053 * b, 0.045, person.longSleeves() ? sleeve : skin, 0);
            bar(elbow, wrist, 0, 1, 0.046, 0.035, person.longSleeves() ? sleeve : skin, 0);
            bar(wrist, Posture.LEFT_HAND + side, 0, 0.8, 0.034, 0.036, skin, 0);
            bar(shoulder, elbow, 0.02, 0.66, 0.066 * b, 0.07 * b, sleeve, 0.015);
        }
        slab(kit.shirt(), b);
        bar(Posture.NECK, Posture.HEAD, 0, 0.6, 0.056, 0.054, skin, -0.02);
        bar(Posture.HEAD, Posture.HEAD, 0, 0, 0.09, 0.09, skin, 0);
        bar(Posture.HEAD, Posture.NOSE, 0, 0.3, 0.08, 0.075, skin, 0);
        if (person.hairSize() > 0) {
            bar(
                    Posture.NAPE,
                    Posture.HAIR,
                    0,
                    1,
                    0.082 * person.hairSize(),
                    0.086 * person.hairSize(),
                    person.hair(),
                    0);
            bar(
                    Posture.HAIR,
                    Posture.HAIR,
                    0,
                    0,
                    0.079 * person.hairSize(),
                    0.079 * person.hairSize(),
                    person.hair(),
                    0.15);
        }
    }

    private Limb bar(int from, int to, double start, double end, double ra, double rb, Paint paint, double nearer) {
        Limb limb = limbs[count++];
        double x = points[from * 4];
        double y = points[from * 4 + 1];
        double dx = points[to * 4] - x;
        double dy = points[to * 4 + 1] - y;
        limb.ax = x + start * dx;
        limb.ay = y + start * dy;
        limb.bx = x + end * dx;
        limb.by = y + end * dy;
        limb.ra = ra * scale;
        limb.rb = rb * scale;
        limb.fa = 0;
        limb.fb = 0;
        limb.depth = (points[from * 4 + 2] + points[to * 4 + 2]) / 2 - nearer;
        colour(limb, paint);
        limb.shirt = false;
        return limb;
    }

    private static void colour(Limb limb, Paint paint) {
        limb.red = (float) paint.red();
        limb.green = (float) paint.green();
        limb.blue = (float) paint.blue();
    }

    /** The trunk: a slab as wide on the picture as the shoulders and hips are from here. */
    private void slab(Paint paint, double build) {
        Limb limb = bar(Posture.NECK, Posture.PELVIS, 0.16, 0.93, 0.108 * build, 0.112 * build, paint, 0.04);
        double length = Math.max(1e-6, Math.hypot(limb.bx - limb.ax, limb.by - limb.ay));
        double nx = (limb.by - limb.ay) / length;
        double ny = -(limb.bx - limb.ax) / length;
        limb.fa = 0.33 * across(Posture.LEFT_SHOULDER, Posture.RIGHT_SHOULDER, nx, ny);
        limb.fb = 0.33 * across(Posture.LEFT_HIP, Posture.RIGHT_HIP, nx, ny);
        limb.shirt = true;
    }

    private double across(int a, int b, double nx, double ny) {
        return Math.abs((points[a * 4] - points[b * 4]) * nx + (points[a * 4 + 1] - points[b * 4 + 1]) * ny);
    }

    private void sort() {
        for (int i = 1; i < count; i++) {
            Limb limb = limbs[i];
            int j = i - 1;
            while (j >= 0 && limbs[j].depth < limb.depth) {
                limbs[j + 1] = limbs[j];
                j--;
            }
            limbs[j + 1] = limb;
        }
    }

    private void bound() {
        left = top = Double.MAX_VALUE;
        right = bottom = -Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            Limb limb = limbs[i];
            double reach = limb.reach() + 1.5;
            left = Math.min(left, Math.min(limb.ax, limb.bx) - reach);
            right = Math.max(right, Math.max(limb.ax, limb.bx) + reach);
            top = Math.min(top, Math.min(limb.ay, limb.by) - reach);
            bottom = Math.max(bottom, Math.max(limb.ay, limb.by) + reach);
        }
    }
}
