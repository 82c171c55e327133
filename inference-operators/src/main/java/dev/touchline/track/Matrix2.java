package dev.touchline.track;

/** A 2 × 2 matrix over the pitch's axes, row by row; as a covariance its unit is that of the two quantities' product. */
public record Matrix2(double xx, double xy, double yx, double yy) {
    public static final Matrix2 ZERO = new Matrix2(0, 0, 0, 0);

    public static Matrix2 diagonal(double value) {
        return new Matrix2(value, 0, 0, value);
    }

    public Matrix2 plus(Matrix2 other) {
        return new Matrix2(xx + other.xx, xy + other.xy, yx + other.yx, yy + other.yy);
    }

    public Matrix2 minus(Matrix2 other) {
        return new Matrix2(xx - other.xx, xy - other.xy, yx - other.yx, yy - other.yy);
    }

    public Matrix2 scaled(double factor) {
        return new Matrix2(xx * factor, xy * factor, yx * factor, yy * factor);
    }

    public Matrix2 times(Matrix2 other) {
        return new Matrix2(
                xx * other.xx + xy * other.yx,
                xx * other.xy + xy * other.yy,
                yx * other.xx + yy * other.yx,
                yx * other.xy + yy * other.yy);
    }

    public Matrix2 transposed() {
        return new Matrix2(xx, yx, xy, yy);
    }

    public double determinant() {
        return xx * yy - xy * yx;
    }

    public Matrix2 inverse() {
        double determinant = determinant();
        return new Matrix2(yy / determinant, -xy / determinant, -yx / determinant, xx / determinant);
    }

    /** The quadratic form v' M v. */
    public double form(double x, double y) {
        return x * (xx * x + xy * y) + y * (yx * x + yy * y);
    }

    /** The same covariance with rounding's asymmetry removed. */
    public Matrix2 symmetric() {
        double shared = (xy + yx) / 2;
        return new Matrix2(xx, shared, shared, yy);
    }
}
