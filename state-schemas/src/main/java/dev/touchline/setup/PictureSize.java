package dev.touchline.setup;

/** The size of a picture, in pixels. */
public record PictureSize(int width, int height) {}
