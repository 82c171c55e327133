/** The dashboard as one thing to start: the live feed, the web application and the door in front of both. */
@NullMarked
package dev.touchline.dashboard;

import org.jspecify.annotations.NullMarked;
