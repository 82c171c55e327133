package dev.touchline.pitch;

/** What Law 1 says of every field of play, whatever its size, in metres. Lines belong to the areas they bound. */
public final class Law1 {
    /** Half of what lies between the posts. */
    public static final double GOAL_HALF_WIDTH = 3.66;

    /** From the ground to the lower edge of the bar. */
    public static final double BAR_HEIGHT = 2.44;

    public static final double GOAL_AREA_LENGTH = 5.5;
    public static final double GOAL_AREA_HALF_WIDTH = 9.16;
    public static final double PENALTY_AREA_LENGTH = 16.5;
    public static final double PENALTY_AREA_HALF_WIDTH = 20.16;

    /** From the goal line. */
    public static final double PENALTY_SPOT = 11;

    /** Of the centre circle and the penalty arcs; opponents stay as far from a free kick. */
    public static final double CIRCLE_RADIUS = 9.15;

    private Law1() {}
}
