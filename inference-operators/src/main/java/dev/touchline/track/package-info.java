/** Following everybody through one camera's pictures: assignment, Kalman filter, tracker. */
@NullMarked
package dev.touchline.track;

import org.jspecify.annotations.NullMarked;
