package dev.touchline.perceive;

import dev.touchline.detect.Detection;
import dev.touchline.kit.KitSample;
import dev.touchline.sighting.PitchEstimate;
import org.jspecify.annotations.Nullable;

/** One person found on the pitch in one picture, with what the clothes look like if enough of them shows. */
record PlacedPerson(
        Detection detection, PitchEstimate spot, @Nullable KitSample clothes) {}
