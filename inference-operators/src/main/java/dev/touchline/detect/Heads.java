package dev.touchline.detect;

import dev.touchline.infer.ModelCard;
import dev.touchline.infer.ModelRefusedException;
import dev.touchline.infer.Tensor;
import java.util.Map;

/** Reads one family of networks' answers. */
interface Heads {
    /** The reader for a card's family. */
    static Heads of(ModelCard card) {
        return switch (card.family()) {
            case TOUCHLINE -> new TouchlineHeads(card.outputs());
            case YOLOX -> new YoloxHeads(card.outputs());
            case PICODET -> new PicoDetHeads(card.outputs());
        };
    }

    /** Refuses a network whose answer to a picture of this size is not laid out as its family's are. */
    void check(Map<String, Tensor> answer, Fitting fitting) throws ModelRefusedException;

    /** People scoring at least {@code leastPerson}, and ball candidates, in the picture's pixels. */
    Detections read(Map<String, Tensor> answer, Fitting fitting, double leastPerson);
}
