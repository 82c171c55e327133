/** Ingest, piece by piece on made packets, and whole against an independent server where one is installed. */
@NullMarked
package dev.touchline.ingest;

import org.jspecify.annotations.NullMarked;
