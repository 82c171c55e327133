package dev.touchline.infer;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** An ONNX Runtime session of one picture size; its outputs are written in place, into buffers kept from run to run. */
final class OnnxSession implements InferenceSession {
    private static final long PROBE_SEED = 7;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String inputName;
    private final long[] inputShape;
    private final OnnxJavaType inputType;
    private final Map<String, OnnxTensor> pinned = new HashMap<>();
    private final Map<String, Tensor> answers = new LinkedHashMap<>();

    private OnnxSession(OrtEnvironment environment, OrtSession session, String inputName, List<Integer> shape)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.inputName = inputName;
        this.inputShape = shape.stream().mapToLong(Integer::longValue).toArray();
        this.inputType = ((TensorInfo)
                        Objects.requireNonNull(session.getInputInfo().get(inputName))
                                .getInfo())
                .type;
    }

    static OnnxSession open(OrtEnvironment environment, OrtSession session, String inputName, List<Integer> shape)
            throws OrtException, ModelRefusedException {
        OnnxSession opened = new OnnxSession(environment, session, inputName, shape);
        try {
            opened.probe(shape.stream().reduce(1, Math::multiplyExact));
        } catch (OrtException | ModelRefusedException unfit) {
            opened.close();
            throw unfit;
        }
        return opened;
    }

    /** Runs once on noise: the outputs' shapes become known, and a network that answers nonsense is refused. */
    private void probe(int values) throws OrtException, ModelRefusedException {
        try (OnnxTensor tensor = tensor(noise(values));
                OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            for (Map.Entry<String, ?> output : result) {
                if (!(output.getValue() instanceof OnnxTensor answer)) {
                    throw new ModelRefusedException("output '" + output.getKey() + "' is not a tensor");
                }
                pin(output.getKey(), answer);
            }
        }
    }

    private ByteBuffer noise(int values) throws ModelRefusedException {
        if (inputType != OnnxJavaType.UINT8 && inputType != OnnxJavaType.FLOAT) {
            throw new ModelRefusedException("input '" + inputName + "' takes " + inputType
                    + ", expected UINT8 or FLOAT; export the network again");
        }
        ByteBuffer noise = ByteBuffer.allocateDirect(values * inputType.size).order(ByteOrder.nativeOrder());
        SplittableRandom random = new SplittableRandom(PROBE_SEED);
        while (noise.hasRemaining()) {
            if (inputType == OnnxJavaType.FLOAT) {
                noise.putFloat((float) random.nextDouble());
            } else {
                noise.put((byte) random.nextInt());
            }
        }
        return noise.rewind();
    }

    private OnnxTensor tensor(ByteBuffer picture) throws OrtException {
        return OnnxTensor.createTensor(environment, picture, inputShape, inputType);
    }

    private void pin(String name, OnnxTensor probed) throws OrtException, ModelRefusedException {
        FloatBuffer values = probed.getFloatBuffer();
        if (values == null) {
            throw new ModelRefusedException("output '" + name + "' is not of 32-bit floats");
        }
        for (int i = 0; i < values.limit(); i++) {
            if (!Float.isFinite(values.get(i))) {
                throw new ModelRefusedException("output '" + name + "' answers " + values.get(i)
                        + " to a picture of noise, expected finite numbers only; train or export the network again");
            }
        }
        long[] shape = probed.getInfo().getShape();
        FloatBuffer kept = direct(values.limit());
        pinned.put(name, OnnxTensor.createTensor(environment, kept, shape));
        List<Integer> axes = Arrays.stream(shape).mapToObj(Math::toIntExact).toList();
        answers.put(name, new Tensor(axes, kept));
    }

    @Override
    @SuppressWarnings("try") // the result only holds on to the pinned outputs
    public Map<String, Tensor> run(ByteBuffer picture) {
        try (OnnxTensor input = tensor(picture);
                OrtSession.Result result = session.run(Map.of(inputName, input), pinned)) {
            return answers;
        } catch (OrtException failed) {
            throw new IllegalStateException("the network failed on a picture: " + failed.getMessage(), failed);
        }
    }

    private static FloatBuffer direct(int values) {
        return ByteBuffer.allocateDirect(values * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public void close() {
        pinned.values().forEach(OnnxTensor::close);
        pinned.clear();
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("the network could not be closed: " + failed.getMessage(), failed);
        }
    }
}
