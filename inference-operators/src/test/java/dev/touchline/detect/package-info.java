@NullMarked
package dev.touchline.detect;

import org.jspecify.annotations.NullMarked;
