/** The latest state of each match, and how it reaches every screen: snapshot, deltas, resume. */
@NullMarked
package dev.touchline.dashboard.live;

import org.jspecify.annotations.NullMarked;
