package dev.touchline.footage;

/** A rectangle in a camera's picture, in pixels from the top left corner. */
public record PixelBox(double left, double top, double width, double height) {
    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double area() {
        return width * height;
    }

    /** Where a standing person's box meets the ground: the middle of its bottom edge. */
    public PixelPoint foot() {
        return new PixelPoint(left + width / 2, bottom());
    }

    /** Intersection over union, 0 to 1. */
    public double overlap(PixelBox other) {
        double shared = Math.max(0, Math.min(right(), other.right()) - Math.max(left, other.left))
                * Math.max(0, Math.min(bottom(), other.bottom()) - Math.max(top, other.top));
        double union = area() + other.area() - shared;
        return union <= 0 ? 0 : shared / union;
    }
}
