package dev.touchline.match;

/** The colours of one kit, each as {@code #rrggbb} in sRGB. */
public record KitColours(String shirt, String shorts, String socks) {}
