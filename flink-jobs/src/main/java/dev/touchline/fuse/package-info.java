/** Many cameras, one world: everybody and the ball at 25 Hz with ids that last the match. */
@NullMarked
package dev.touchline.fuse;

import org.jspecify.annotations.NullMarked;
