/** Benchmarks: probes that watch the pipeline from outside, and what is made of what they saw. */
@NullMarked
package dev.touchline.bench;

import org.jspecify.annotations.NullMarked;
