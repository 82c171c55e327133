/** How records travel: topics, their keys, and the Avro and JSON forms they take. */
@NullMarked
package dev.touchline.wire;

import org.jspecify.annotations.NullMarked;
