package dev.touchline.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What ingest needs to know: whose match it is, its cameras, and where its health page listens.
 *
 * @param httpPort 0 takes any free port
 */
public record IngestSettings(String match, List<CameraSource> cameras, String httpHost, int httpPort) {
    public static final String LOOPBACK = "127.0.0.1";

    public IngestSettings {
        cameras = List.copyOf(cameras);
        Set<String> names = new HashSet<>();
        for (CameraSource camera : cameras) {
            if (!names.add(camera.name())) {
                throw new IllegalArgumentException(
                        "Camera " + camera.name() + " is listed twice, expected each name once. Rename one of them.");
            }
        }
    }
}
