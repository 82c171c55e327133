package dev.touchline.simulator.film;

import dev.touchline.pitch.Law1;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The pitch marks that a camera can see, exact or as a hand would pick them, to calibrate the product from. */
public final class PitchMarks {
    private static final double HALF_LINE = 0.06;
    private static final double MARGIN_PIXELS = 4;

    private PitchMarks() {}

    /** The true place of every mark that lies inside the camera's picture. */
    public static List<PitchMark> seen(RigCamera camera, Turf turf) {
        Optics optics = new Optics(camera);
        double[] spot = new double[4];
        List<PitchMark> marks = new ArrayList<>();
        for (PitchMark mark : all(turf.pitch())) {
            boolean shown = optics.project(mark.x(), mark.y(), turf.heightAt(mark.x(), mark.y()), spot)
                    && spot[0] >= MARGIN_PIXELS
                    && spot[1] >= MARGIN_PIXELS
                    && spot[0] <= camera.width() - MARGIN_PIXELS
                    && spot[1] <= camera.height() - MARGIN_PIXELS;
            if (shown) {
                marks.add(new PitchMark(mark.name(), spot[0], spot[1], mark.x(), mark.y()));
            }
        }
        return marks;
    }

    /** The marks as a hand would pick them: off by Gaussian noise, at least one pixel, the same for the same seed. */
    public static List<PitchMark> picked(List<PitchMark> marks, long seed, double sigmaPixels) {
        if (sigmaPixels < 1) {
            throw new IllegalArgumentException(
                    "Noise of " + sigmaPixels + " px on picked marks; a hand is off by 1 px or more.");
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<PitchMark> picked = new ArrayList<>();
        for (PitchMark mark : marks) {
            double reach = sigmaPixels * Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
            double way = 2 * Math.PI * random.nextDouble();
            picked.add(new PitchMark(
                    mark.name(),
                    mark.pixelX() + reach * Math.cos(way),
                    mark.pixelY() + reach * Math.sin(way),
                    mark.x(),
                    mark.y()));
        }
        return picked;
    }

    /** The marks as a JSON array of name, pixel and pitch, as {@code calibrate} reads them. */
    public static String toJson(List<PitchMark> marks) {
        return marks.stream()
                .map(mark -> String.format(
                        Locale.ROOT,
                        "{\"name\": \"%s\", \"pixel\": [%.2f, %.2f], \"pitch\": [%.3f, %.3f]}",
                        mark.name(),
                        mark.pixelX(),
                        mark.pixelY(),
                        mark.x(),
                        mark.y()))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static List<PitchMark> all(PitchSize pitch) {
        List<PitchMark> marks = new ArrayList<>();
        double touch = pitch.width() / 2 - HALF_LINE;
        double circle = Law1.CIRCLE_RADIUS - HALF_LINE;
        for (int far = -1; far <= 1; far += 2) {
            String which = far < 0 ? "near" : "far";
            add(marks, "half_" + which, 0, far * touch);
            add(marks, "circle_" + which, 0, far * circle);
            end(marks, pitch, far, which, touch);
        }
        add(marks, "circle_left", -circle, 0);
        add(marks, "circle_right", circle, 0);
        add(marks, "centre_spot", 0, 0);
        add(marks, "left_penalty_spot", Law1.PENALTY_SPOT - pitch.length() / 2, 0);
        add(marks, "right_penalty_spot", pitch.length() / 2 - Law1.PENALTY_SPOT, 0);
        return marks;
    }

    private static void end(List<PitchMark> marks, PitchSize pitch, int far, String which, double touch) {
        double goalLine = pitch.length() / 2 - HALF_LINE;
        double penaltyFront = pitch.length() / 2 - Law1.PENALTY_AREA_LENGTH + HALF_LINE;
        double goalFront = pitch.length() / 2 - Law1.GOAL_AREA_LENGTH + HALF_LINE;
        double arc = Math.sqrt((Law1.CIRCLE_RADIUS - HALF_LINE) * (Law1.CIRCLE_RADIUS - HALF_LINE)
                - Math.pow(penaltyFront - (pitch.length() / 2 - Law1.PENALTY_SPOT), 2));
        double penaltySide = far * (Law1.PENALTY_AREA_HALF_WIDTH - HALF_LINE);
        double goalSide = far * (Law1.GOAL_AREA_HALF_WIDTH - HALF_LINE);
        for (int right = -1; right <= 1; right += 2) {
            String name = right < 0 ? "left_" : "right_";
            add(marks, name + "corner_" + which, right * goalLine, far * touch);
            add(marks, name + "penalty_area_front_" + which, right * penaltyFront, penaltySide);
            add(marks, name + "penalty_area_goal_" + which, right * goalLine, penaltySide);
            add(marks, name + "goal_area_front_" + which, right * goalFront, goalSide);
            add(marks, name + "goal_area_goal_" + which, right * goalLine, goalSide);
            add(marks, name + "post_" + which, right * goalLine, far * 3.72);
            add(marks, name + "arc_" + which, right * penaltyFront, far * arc);
        }
    }

    private static void add(List<PitchMark> marks, String name, double x, double y) {
        marks.add(new PitchMark(name, 0, 0, x, y));
    }
}
