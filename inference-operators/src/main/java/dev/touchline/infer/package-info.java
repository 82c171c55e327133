/** Networks: model cards, what is refused at the door, and the engines that run them. */
@NullMarked
package dev.touchline.infer;

import org.jspecify.annotations.NullMarked;
