package dev.touchline.camera;

import dev.touchline.pitch.PitchSize;

/** A calibrated camera over a pitch; {@code width} and {@code height} are the pixels of the picture it was calibrated in. */
public record Camera(int width, int height, CameraPose pose, Lens lens, Crown crown, PitchSize pitch) {}
