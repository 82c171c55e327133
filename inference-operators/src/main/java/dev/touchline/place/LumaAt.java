package dev.touchline.place;

/** A picture's brightness of 0 to 1, by column and row. */
@FunctionalInterface
public interface LumaAt {
    double luma(int x, int y);
}
