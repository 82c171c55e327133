/** A camera's geometry: pose, lens, the crown of the pitch, and the projection between pixels and metres. */
@NullMarked
package dev.touchline.camera;

import org.jspecify.annotations.NullMarked;
