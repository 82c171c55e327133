package dev.touchline.infer;

import java.nio.ByteBuffer;
import java.util.Map;

/** A network ready for pictures of one size, run by one thread at a time. */
public interface InferenceSession extends AutoCloseable {
    /** What the network says of a picture [1, 3, height, width], bytes or floats in a direct buffer, by the names of its outputs. */
    Map<String, Tensor> run(ByteBuffer picture);

    @Override
    void close();
}
