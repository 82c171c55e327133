/** The assembly: the commands, and the processes they start, watch and stop. */
@NullMarked
package dev.touchline.launch;

import org.jspecify.annotations.NullMarked;
