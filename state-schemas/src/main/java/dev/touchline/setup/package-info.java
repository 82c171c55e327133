/** The reader and writer of match.yaml: everything a match needs to be told, checked once, with file, line and key for what is wrong. */
@NullMarked
package dev.touchline.setup;

import org.jspecify.annotations.NullMarked;
