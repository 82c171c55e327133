/** Compressed packets to pictures: FFmpeg's decoders and its scaler, one owner for each native handle. */
@NullMarked
package dev.touchline.decode;

import org.jspecify.annotations.NullMarked;
