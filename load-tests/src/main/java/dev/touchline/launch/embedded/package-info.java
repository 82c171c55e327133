/** The broker and the stores that stand in, on loopback, for those a match.yaml does not name. */
@NullMarked
package dev.touchline.launch.embedded;

import org.jspecify.annotations.NullMarked;
