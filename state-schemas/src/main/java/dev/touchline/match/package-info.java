/** Who plays, when, and where everybody is: line-ups, periods, fused frames and states. */
@NullMarked
package dev.touchline.match;

import org.jspecify.annotations.NullMarked;
