/** What the film promises: its geometry, its truth, its determinism and its stream. */
@NullMarked
package dev.touchline.simulator.film;

import org.jspecify.annotations.NullMarked;
