package dev.touchline.setup;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.Crown;
import dev.touchline.camera.Lens;
import dev.touchline.camera.PitchMark;
import dev.touchline.pitch.PitchSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One camera: where its stream is and how it looks at the pitch.
 *
 * @param url rtsp or rtsps, without user and password
 * @param picture the size that marks and calibration are in; null when there are neither
 * @param readAt the size perception reads its pictures at; null for their own
 * @param delayMillis from a picture's capture to its arrival, used when the camera sends no capture times
 * @param pose null, as lens and crown, until the camera is calibrated
 */
public record CameraSource(
        String url,
        Transport transport,
        @Nullable SecretSource credentials,
        @Nullable PictureSize picture,
        @Nullable PictureSize readAt,
        int delayMillis,
        List<PitchMark> marks,
        @Nullable CameraPose pose,
        @Nullable Lens lens,
        @Nullable Crown crown) {

    /** The calibrated camera at its picture's size, or null when the file gives no calibration. */
    public @Nullable Camera calibrated(PitchSize pitch) {
        if (picture == null || pose == null || lens == null || crown == null) {
            return null;
        }
        return new Camera(picture.width(), picture.height(), pose, lens, crown, pitch);
    }

    CameraSource calibratedAs(Camera camera) {
        return new CameraSource(
                url,
                transport,
                credentials,
                new PictureSize(camera.width(), camera.height()),
                readAt,
                delayMillis,
                marks,
                camera.pose(),
                camera.lens(),
                camera.crown());
    }
}
