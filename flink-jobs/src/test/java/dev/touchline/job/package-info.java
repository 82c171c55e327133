/** Tests of {@code dev.touchline.job}. */
@NullMarked
package dev.touchline.job;

import org.jspecify.annotations.NullMarked;
