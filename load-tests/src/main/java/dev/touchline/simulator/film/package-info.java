/**
 * Films the simulated match as cameras would: metres of the pitch in, pictures, H.264 and the truth about both out. It
 * projects with its own code, so that an error in the product's lens cannot cancel itself.
 */
@NullMarked
package dev.touchline.simulator.film;

import org.jspecify.annotations.NullMarked;
