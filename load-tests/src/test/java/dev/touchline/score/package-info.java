/** Known answers for the measures, and a made-up match seen by noisy cameras to try tracking and fusion on. */
@NullMarked
package dev.touchline.score;

import org.jspecify.annotations.NullMarked;
