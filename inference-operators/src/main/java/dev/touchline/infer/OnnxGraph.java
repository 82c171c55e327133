package dev.touchline.infer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of an ONNX file that decide whether it may be loaded: the inputs' dimensions, and whether every weight is inside
 * the file and finite. Field numbers are those of {@code onnx.proto}.
 *
 * @param inputs the graph's inputs, initialisers included in old files
 */
public record OnnxGraph(List<Input> inputs) {
    /** One input with its dimensions: digits where fixed, a name where free, empty where unnamed. */
    public record Input(String name, List<String> dimensions) {}

    private static final int FLOAT = 1;

    /** Reads a file's bytes. */
    public static OnnxGraph read(byte[] onnx) throws ModelRefusedException {
        List<Input> inputs = new ArrayList<>();
        try {
            Message model = new Message(ByteBuffer.wrap(onnx));
            boolean graphFound = false;
            while (model.next()) {
                if (model.field == 7 && model.isBytes()) {
                    graphFound = true;
                    readGraph(model.message(), inputs);
                }
            }
            if (!graphFound) {
                throw new ModelRefusedException("the file holds no ONNX graph; export the network again");
            }
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            throw new ModelRefusedException("the file is not ONNX, or is cut short; fetch it again", broken);
        }
        return new OnnxGraph(List.copyOf(inputs));
    }

    private static void readGraph(Message graph, List<Input> inputs) throws ModelRefusedException {
        while (graph.next()) {
            if (!graph.isBytes()) {
                continue;
            }
            switch (graph.field) {
                case 1 -> readNode(graph.message());
                case 5 -> checkTensor(graph.message());
                case 11 -> inputs.add(readInput(graph.message()));
                case 15 -> checkSparse(graph.message());
                default -> {}
            }
        }
    }

    private static void readNode(Message node) throws ModelRefusedException {
        while (node.next()) {
            if (node.field != 5) {
                continue;
            }
            Message attribute = node.message();
            while (attribute.next()) {
                if (attribute.field == 5 || attribute.field == 10) {
                    checkTensor(attribute.message());
                } else if (attribute.field == 6 || attribute.field == 11) {
                    readGraph(attribute.message(), new ArrayList<>());
                }
            }
        }
    }

    private static void checkSparse(Message sparse) throws ModelRefusedException {
        while (sparse.next()) {
            if (sparse.field == 1 && sparse.isBytes()) {
                checkTensor(sparse.message());
            }
        }
    }

    private static void checkTensor(Message tensor) throws ModelRefusedException {
        String name = "";
        long type = 0;
        List<ByteBuffer> floats = new ArrayList<>();
        while (tensor.next()) {
            switch (tensor.field) {
                case 2 -> type = tensor.number;
                case 4 -> floats.add(tensor.bytes);
                case 8 -> name = tensor.text();
                case 9 -> floats.add(tensor.bytes);
                case 13 -> throw external(name);
                case 14 -> {
                    if (tensor.number != 0) {
                        throw external(name);
                    }
                }
                default -> {}
            }
        }
        if (type == FLOAT) {
            for (ByteBuffer values : floats) {
                checkFinite(name, values);
            }
        }
    }

    private static void checkFinite(String name, ByteBuffer values) throws ModelRefusedException {
        ByteBuffer floats = values.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        for (int at = floats.position(); at + Float.BYTES <= floats.limit(); at += Float.BYTES) {
            float weight = floats.getFloat(at);
            if (!Float.isFinite(weight)) {
                throw new ModelRefusedException("weight '" + name + "' holds " + weight
                        + ", expected finite numbers only; train or export the network again");
            }
        }
    }

    private static ModelRefusedException external(String name) {
        return new ModelRefusedException("weight '" + name
                + "' lies in another file, expected all weights inside the ONNX file; export without external data");
    }

    private static Input readInput(Message value) {
        String name = "";
        List<String> dimensions = new ArrayList<>();
        while (value.next()) {
            if (value.field == 1) {
                name = value.text();
            } else if (value.field == 2) {
                Message shape = value.message().descend(1).descend(2);
                while (shape.next()) {
                    dimensions.add(readDimension(shape.message()));
                }
            }
        }
        return new Input(name, dimensions);
    }

    private static String readDimension(Message dimension) {
        String said = "";
        while (dimension.next()) {
            said = dimension.field == 1
                    ? Long.toString(dimension.number)
                    : dimension.field == 2 ? dimension.text() : said;
        }
        return said;
    }

    /** A cursor over one protocol buffer message. */
    private static final class Message {
        private final ByteBuffer rest;
        private int field;
        private int wire;
        private long number;
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        Message(ByteBuffer rest) {
            this.rest = rest.slice().order(ByteOrder.LITTLE_ENDIAN);
        }

        boolean next() {
            if (!rest.hasRemaining()) {
                return false;
            }
            long tag = varint();
            field = (int) (tag >>> 3);
            wire = (int) (tag & 7);
            switch (wire) {
                case 0 -> number = varint();
                case 1 -> bytes = take(Long.BYTES);
                case 2 -> bytes = take(Math.toIntExact(varint()));
                case 5 -> bytes = take(Float.BYTES);
                default -> throw new IllegalArgumentException("wire type " + wire);
            }
            return true;
        }

        boolean isBytes() {
            return wire == 2;
        }

        Message message() {
            return new Message(bytes);
        }

        /** The message in field {@code wanted} of this one, empty if it has none. */
        Message descend(int wanted) {
            while (next()) {
                if (field == wanted) {
                    return message();
                }
            }
            return new Message(ByteBuffer.allocate(0));
        }

        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        private ByteBuffer take(int length) {
            if (length < 0 || length > rest.remaining()) {
                throw new BufferUnderflowException();
            }
            ByteBuffer taken = rest.slice(rest.position(), length);
            rest.position(rest.position() + length);
            return taken;
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                byte next = rest.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("varint of more than ten bytes");
        }
    }
}
