/** What a camera sends, before anybody has looked at it: access units, boxes and skeletons in pixels. */
@NullMarked
package dev.touchline.footage;

import org.jspecify.annotations.NullMarked;
