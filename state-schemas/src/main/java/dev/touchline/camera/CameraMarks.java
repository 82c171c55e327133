package dev.touchline.camera;

import java.util.ArrayList;
import java.util.List;

/** The pitch marks found in one camera's picture, and that picture's size in pixels. */
public record CameraMarks(int width, int height, List<PitchMark> marks) {
    /** The same without the mark at {@code index}. */
    CameraMarks without(int index) {
        List<PitchMark> rest = new ArrayList<>(marks);
        rest.remove(index);
        return new CameraMarks(width, height, List.copyOf(rest));
    }
}
