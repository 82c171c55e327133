/** The benchmarks' sums. */
@NullMarked
package dev.touchline.bench;

import org.jspecify.annotations.NullMarked;
