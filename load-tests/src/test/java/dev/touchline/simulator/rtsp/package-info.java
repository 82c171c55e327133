/** The RTSP server by itself, and ingest as its client, over real sockets. */
@NullMarked
package dev.touchline.simulator.rtsp;

import org.jspecify.annotations.NullMarked;
