/** What a network says of a picture, as people and ball candidates in pixels. */
@NullMarked
package dev.touchline.detect;

import org.jspecify.annotations.NullMarked;
