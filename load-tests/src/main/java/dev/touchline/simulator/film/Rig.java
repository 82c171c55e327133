package dev.touchline.simulator.film;

import dev.touchline.pitch.PitchSize;
import java.util.List;

/** The cameras around a pitch and the grass they film; positions in pitch metres. */
public record Rig(String name, Turf turf, List<RigCamera> cameras) {
    /**
     * Two cameras 18 m high, 20 m behind the touchline and 20 m either side of the halfway line, one half each with an overlap. Each films the half across the halfway line, so
     * that nobody is nearer than 30 m or smaller than 15 pixels.
     */
    public static Rig standard(PitchSize pitch) {
        double behind = -pitch.width() / 2 - 20;
        return new Rig(
                "standard",
                new Turf(pitch, 0.3),
                List.of(
                        new RigCamera(
                                "west", 1280, 720, 25, 20, behind, 18, -15.4, -15.1, 0, 0.1, 1012, -0.12, 0.02, 0),
                        new RigCamera(
                                "east", 1280, 720, 25, -20, behind, 18, 15.4, -15.1, 0, -0.1, 1012, -0.12, 0.02, 0)));
    }

    /** Two cameras as at Tsukuba: side by side, 8 m high, 15 m behind the touchline, wide lenses that bend lines, a pitch crowned by 0.4 m. */
    public static Rig tsukuba(PitchSize pitch) {
        double behind = -pitch.width() / 2 - 15;
        return new Rig(
                "tsukuba",
                new Turf(pitch, 0.4),
                List.of(
                        new RigCamera("left", 1536, 864, 25, -0.3, behind, 8, -38, 9, 0, 0.09, 1063, -0.34, 0.1, 0),
                        new RigCamera("right", 1536, 864, 25, 0.3, behind, 8, 35, 6, 0, -0.085, 1063, -0.34, 0.1, 0)));
    }
}
