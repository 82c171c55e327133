/** The numbers behind every figure and event: metres, seconds, m/s unless the name says otherwise. */
@NullMarked
package dev.touchline.match.rules;

import org.jspecify.annotations.NullMarked;
