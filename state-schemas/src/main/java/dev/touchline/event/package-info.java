/** What happened: calls with revisions, status and evidence. */
@NullMarked
package dev.touchline.event;

import org.jspecify.annotations.NullMarked;
