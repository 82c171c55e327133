/** Reads the game from fused frames: possession, passes, shots, restarts and team shape. Same frames, same calls. */
@NullMarked
package dev.touchline.tactics;

import org.jspecify.annotations.NullMarked;
