/** How far and how fast each player ran, from fused frames. */
@NullMarked
package dev.touchline.running;

import org.jspecify.annotations.NullMarked;
