package dev.touchline.match;

import dev.touchline.camera.Camera;
import dev.touchline.pitch.PitchSize;
import java.util.List;
import java.util.Map;

/**
 * All that the jobs know of a match beforehand. A change is a new version; frames carry the version they were made with.
 *
 * @param cameras calibrated cameras by name
 */
public record MatchSetup(
        String match,
        int version,
        PitchSize pitch,
        TeamSheet home,
        TeamSheet away,
        KitColours officials,
        List<Period> periods,
        Map<String, Camera> cameras) {}
