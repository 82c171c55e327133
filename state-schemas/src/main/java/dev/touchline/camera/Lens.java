package dev.touchline.camera;

/**
 * A lens in the Brown–Conrady model: focal length and principal point in pixels of the calibrated picture size, radial
 * distortion k1, k2 in normalised coordinates.
 */
public record Lens(double focal, double centreX, double centreY, double k1, double k2) {
    private static final int NEWTON_STEPS = 12;

    /** The same lens on a picture {@code factor} times as wide. */
    public Lens scaledBy(double factor) {
        return new Lens(focal * factor, centreX * factor, centreY * factor, k1, k2);
    }

    /** How much farther from the centre than in a pinhole camera a ray lands whose squared tangent is {@code radiusSquared}. */
    double stretch(double radiusSquared) {
        return 1 + radiusSquared * (k1 + radiusSquared * k2);
    }

    /** Whether the model still moves outwards at this squared tangent; beyond, it would fold the world back into the picture. */
    boolean reaches(double radiusSquared) {
        double fold = foldRadiusSquared();
        return radiusSquared < fold;
    }

    /** The tangent of the angle off the axis that lands {@code distorted} focal lengths from the centre, or NaN beyond the fold. */
    double tangent(double distorted) {
        double fold = Math.sqrt(foldRadiusSquared());
        if (fold < Double.POSITIVE_INFINITY && distorted >= fold * stretch(fold * fold)) {
            return Double.NaN;
        }
        double radius = Math.min(distorted, fold);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double squared = radius * radius;
            double change = (radius * stretch(squared) - distorted) / (1 + squared * (3 * k1 + 5 * k2 * squared));
            radius = Math.max(0, Math.min(fold, radius - change));
            if (Math.abs(change) < 1e-12) {
                break;
            }
        }
        return radius;
    }

    /** The least positive root of 1 + 3 k1 s + 5 k2 s², where the distorted radius stops growing; infinite if it never does. */
    private double foldRadiusSquared() {
        if (k1 >= 0 && k2 >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double discriminant = 9 * k1 * k1 - 20 * k2;
        if (discriminant < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double root = Math.sqrt(discriminant);
        double first = 2 / (-3 * k1 + root);
        double second = 2 / (-3 * k1 - root);
        double least =
                Math.min(first > 0 ? first : Double.POSITIVE_INFINITY, second > 0 ? second : Double.POSITIVE_INFINITY);
        return least;
    }
}
