package dev.touchline.detect;

import dev.touchline.footage.PixelBox;

/** One person found in a picture: the box in pixels and the detector's score of 0 to 1. */
public record Detection(PixelBox box, double score) {}
