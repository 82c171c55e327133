package dev.touchline.detect;

import dev.touchline.infer.Tensor;
import java.util.Map;

/** Looks up what a network has answered. */
final class Answers {
    private Answers() {}

    static Tensor named(Map<String, Tensor> answer, String name) {
        Tensor found = answer.get(name);
        if (found == null) {
            throw new IllegalStateException("the network answered " + answer.keySet() + ", without '" + name + "'");
        }
        return found;
    }
}
