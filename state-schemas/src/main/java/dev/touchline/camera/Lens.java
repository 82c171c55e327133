package dev.touchline.camera;

/**
 * A lens in the Brown–Conrady model: focal length and principal point in pixels of the calibrated picture size, radial
 * distortion k1, k2 in normalised coordinates.
 */
public record Lens(double focal, double centreX, double centreY, double k1, double k2) {}
