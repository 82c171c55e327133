package dev.touchline.setup;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
