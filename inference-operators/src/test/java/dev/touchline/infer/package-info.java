@NullMarked
package dev.touchline.infer;

import org.jspecify.annotations.NullMarked;
