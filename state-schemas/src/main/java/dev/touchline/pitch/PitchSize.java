package dev.touchline.pitch;

/** The field of play, in metres, goal line to goal line and touchline to touchline (Law 1). */
public record PitchSize(double length, double width) {
    public static final PitchSize STANDARD = new PitchSize(105, 68);

    /** Whether the point lies on the field of play or within {@code margin} metres of it. */
    public boolean contains(PitchPoint point, double margin) {
        return Math.abs(point.x()) <= length / 2 + margin && Math.abs(point.y()) <= width / 2 + margin;
    }

    /** Whether the point lies in a penalty area, within {@code margin} metres of one, or behind one. */
    public boolean isInAPenaltyArea(PitchPoint point, double margin) {
        return Math.abs(point.x()) > length / 2 - Law1.PENALTY_AREA_LENGTH - margin
                && Math.abs(point.y()) < Law1.PENALTY_AREA_HALF_WIDTH + margin;
    }
}
