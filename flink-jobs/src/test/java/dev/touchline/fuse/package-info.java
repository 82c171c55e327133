/** Tests of {@code dev.touchline.fuse}. */
@NullMarked
package dev.touchline.fuse;

import org.jspecify.annotations.NullMarked;
