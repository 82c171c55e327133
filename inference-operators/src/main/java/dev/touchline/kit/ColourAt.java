package dev.touchline.kit;

/** A picture's pixels as sRGB packed 0xRRGGBB, by column and row. */
@FunctionalInterface
public interface ColourAt {
    int rgb(int x, int y);
}
