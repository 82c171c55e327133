@NullMarked
package dev.touchline.perceive;

import org.jspecify.annotations.NullMarked;
