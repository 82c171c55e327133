package dev.touchline.fuse;

import dev.touchline.camera.Camera;
import dev.touchline.footage.PixelPoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cameras have which places of the pitch, in metres, whole in their pictures. */
record Views(Map<String, Camera> cameras) {
    private static final double EDGE_SHARE = 0.02;
    private static final double HEAD_HEIGHT = 1.8;

    /** Whether somebody standing there would be in the camera's picture from head to foot. */
    boolean show(String camera, double x, double y) {
        Camera calibrated = cameras.get(camera);
        return calibrated != null
                && isInside(calibrated, calibrated.project(x, y, 0))
                && isInside(calibrated, calibrated.project(x, y, HEAD_HEIGHT));
    }

    private static boolean isInside(Camera camera, @Nullable PixelPoint pixel) {
        double edge = EDGE_SHARE * camera.width();
        return pixel != null
                && pixel.x() > edge
                && pixel.x() < camera.width() - edge
                && pixel.y() > edge
                && pixel.y() < camera.height() - edge;
    }
}
