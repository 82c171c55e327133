/** Trajectories the tracker must follow. */
@NullMarked
package dev.touchline.track;

import org.jspecify.annotations.NullMarked;
