package dev.touchline.infer;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.util.List;

/** ONNX Runtime on one CPU core: one thread that does not spin, and a session for each picture size, which is faster. */
public final class OnnxEngine implements InferenceEngine {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);

    @Override
    public String title() {
        return "ONNX Runtime " + environment.getVersion() + ", one CPU core";
    }

    @Override
    public InferenceSession load(Model model, int width, int height) throws ModelRefusedException {
        String input = model.card().input().name();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.set_denormal_as_zero", "1");
            List<Integer> shape = List.of(1, ModelCard.Input.PLANES, height, width);
            fixSize(options, dimensionsOf(model, input), shape);
            OrtSession session = environment.createSession(model.onnx(), options);
            return OnnxSession.open(environment, session, input, shape);
        } catch (OrtException refused) {
            throw new ModelRefusedException(
                    model.card().id() + " at " + width + " × " + height + ": " + refused.getMessage(), refused);
        }
    }

    private static List<String> dimensionsOf(Model model, String input) throws ModelRefusedException {
        for (OnnxGraph.Input candidate : model.graph().inputs()) {
            if (candidate.name().equals(input)) {
                return candidate.dimensions();
            }
        }
        throw new ModelRefusedException(model.card().id() + ": the network has no input '" + input + "', it has "
                + model.graph().inputs().stream().map(OnnxGraph.Input::name).toList());
    }

    private static void fixSize(SessionOptions options, List<String> dimensions, List<Integer> wanted)
            throws OrtException, ModelRefusedException {
        if (dimensions.size() != wanted.size()) {
            throw new ModelRefusedException(
                    "the input has dimensions " + dimensions + ", expected four: picture, channel, height, width");
        }
        for (int axis = 0; axis < wanted.size(); axis++) {
            String given = dimensions.get(axis);
            boolean fixed = !given.isEmpty() && given.chars().allMatch(Character::isDigit);
            if (fixed && Integer.parseInt(given) != wanted.get(axis)) {
                throw new ModelRefusedException("the input has dimensions " + dimensions + ", expected " + wanted);
            }
            if (!fixed && !given.isEmpty()) {
                options.setSymbolicDimensionValue(given, wanted.get(axis));
            }
        }
    }
}
