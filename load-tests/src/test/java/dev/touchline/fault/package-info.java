@NullMarked
package dev.touchline.fault;

import org.jspecify.annotations.NullMarked;
