@NullMarked
package dev.touchline.decode;

import org.jspecify.annotations.NullMarked;
