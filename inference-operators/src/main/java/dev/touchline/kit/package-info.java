/** Who wears what: colours sampled from a person's box, and how probable each of the match's five kits makes them. */
@NullMarked
package dev.touchline.kit;

import org.jspecify.annotations.NullMarked;
