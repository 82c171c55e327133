/** The Flink operators that turn access units into sightings, and the one engine they share in a task manager. */
@NullMarked
package dev.touchline.perceive;

import org.jspecify.annotations.NullMarked;
