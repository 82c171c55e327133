package dev.touchline.infer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which engine this machine gets. */
public final class Engines {
    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    private Engines() {}

    /** The fastest engine that works here; says in one line which it is. */
    public static InferenceEngine best() {
        try {
            InferenceEngine engine = new OnnxEngine();
            LOG.info("Inference runs on {}", engine.title());
            return engine;
        } catch (LinkageError absent) {
            throw new IllegalStateException(
                    "ONNX Runtime's native library does not load here (" + absent.getMessage()
                            + "). It needs x86-64 or ARM64 Linux with glibc 2.27, or macOS 13, or newer",
                    absent);
        }
    }
}
