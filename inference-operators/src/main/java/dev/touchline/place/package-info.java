/** From pixels to the pitch: where the people and balls found in a picture are, and how sure that is. */
@NullMarked
package dev.touchline.place;

import org.jspecify.annotations.NullMarked;
