/** Where results go: Kafka topics, Redis for the latest state, line protocol for history. */
@NullMarked
package dev.touchline.sink;

import org.jspecify.annotations.NullMarked;
