/** What one camera saw in one picture. */
@NullMarked
package dev.touchline.sighting;

import org.jspecify.annotations.NullMarked;
