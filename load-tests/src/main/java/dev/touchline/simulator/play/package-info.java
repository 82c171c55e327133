/** The match that the cameras film, and the truth about it: metres from the centre spot, z up, seconds from the kick-off. */
@NullMarked
package dev.touchline.simulator.play;

import org.jspecify.annotations.NullMarked;
