package dev.touchline.infer;

/** Something that runs networks: ONNX Runtime on a CPU, or a GPU's own runtime behind the same two calls. */
public interface InferenceEngine {
    /** One line on what runs where. */
    String title();

    /**
     * Makes a network ready for pictures of one size.
     *
     * @throws ModelRefusedException if it does not take such a picture, or answers one with numbers that are not finite
     */
    InferenceSession load(Model model, int width, int height) throws ModelRefusedException;
}
