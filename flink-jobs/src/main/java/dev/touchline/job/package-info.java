/** The Flink jobs and their operators: thin shells round the pure rooms. Sources and sinks are handed in. */
@NullMarked
package dev.touchline.job;

import org.jspecify.annotations.NullMarked;
