/** How well tracks, people, ball, possession and passes agree with a truth; pure calculation, no clocks, no files. */
@NullMarked
package dev.touchline.score;

import org.jspecify.annotations.NullMarked;
