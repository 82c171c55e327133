/** The listener: the web application's files, the JSON interface, health, and the way into a live socket. */
@NullMarked
package dev.touchline.dashboard.http;

import org.jspecify.annotations.NullMarked;
