package dev.touchline.camera;

/**
 * Where a camera stands and looks, in the pitch's frame with z up from the plane through the corners: centre in metres; pan,
 * tilt and roll in radians (pan 0 looks along +y, positive towards +x; tilt positive downwards; roll positive when the camera
 * is turned clockwise as seen from behind it).
 */
public record CameraPose(double x, double y, double z, double pan, double tilt, double roll) {
    ViewAxes axes() {
        return ViewAxes.of(pan, tilt, roll);
    }
}
