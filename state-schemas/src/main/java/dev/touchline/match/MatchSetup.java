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
        Map<String, Camera> cameras) {
    /** Whether a side attacks the goal at +x in a period; in one that is not known, the home side does. */
    public boolean attacksRight(Team team, int period) {
        for (Period each : periods) {
            if (each.number() == period) {
                return each.attacksRight() == team;
            }
        }
        return team == Team.HOME;
    }
}
