/** Points and sizes on the pitch, in metres from the centre spot. */
@NullMarked
package dev.touchline.pitch;

import org.jspecify.annotations.NullMarked;
