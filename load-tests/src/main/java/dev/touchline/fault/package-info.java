/** What a fault does to the pipeline: figures from what probes saw around it. */
@NullMarked
package dev.touchline.fault;

import org.jspecify.annotations.NullMarked;
