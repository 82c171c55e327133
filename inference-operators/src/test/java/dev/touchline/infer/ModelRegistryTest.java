package dev.touchline.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {
    private static final String CARD = """
            name: made-up
            version: 1
            task: people-and-ball
            file: %s
            sha256: %s
            input: {name: picture, layout: NCHW, colour: RGB, scale: 0.00392156862745098}
            size_multiple: 32
            outputs:
              people: {name: people, stride: 4, threshold: 0.4, nms_iou: 0.5}
              ball: {name: ball, stride: 4, threshold: 0.3, candidates: 10}
            """;

    @Test
    void the_bundled_detector_is_what_its_card_says_and_runs() throws Exception {
        Model model = ModelRegistry.bundled().read(ModelRegistry.BUNDLED_DETECTOR);
        assertThat(model.card().id()).isEqualTo(ModelRegistry.BUNDLED_DETECTOR);
        assertThat(model.graph().inputs()).extracting(OnnxGraph.Input::name).contains("picture");
        ByteBuffer picture = ByteBuffer.allocateDirect(ModelCard.Input.PLANES * 64 * 96);
        try (InferenceSession session = Engines.best().load(model, 96, 64)) {
            Map<String, Tensor> answer = session.run(picture);
            int stride = model.card().outputs().people().stride();
            assertThat(answer).containsKeys("people", "ball");
            assertThat(answer.values()).extracting(Tensor::shape).contains(List.of(1, 5, 64 / stride, 96 / stride));
        }
    }

    @Test
    void the_file_that_the_bundled_detector_was_made_from_is_the_one_whose_figures_its_card_gives() throws Exception {
        ModelCard card =
                ModelRegistry.bundled().read(ModelRegistry.BUNDLED_DETECTOR).card();
        String path = "models/" + ModelRegistry.BUNDLED_DETECTOR + "/" + card.source();
        try (InputStream file =
                Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(path))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(card.sourceSha256());
        }
    }

    @Test
    void a_file_with_another_hash_is_refused(@TempDir Path folder) throws Exception {
        shelve(folder, "model.onnx", new byte[] {1, 2, 3}, "00");
        assertRefused(folder, "SHA-256", "Fetch the file again");
    }

    @Test
    void a_file_that_is_not_onnx_is_refused(@TempDir Path folder) throws Exception {
        byte[] words = "these are words, not a network".getBytes(StandardCharsets.UTF_8);
        shelve(folder, "model.onnx", words, hash(words));
        assertRefused(folder, "not ONNX");
    }

    @Test
    void weights_in_another_file_are_refused(@TempDir Path folder) throws Exception {
        byte[] model = model(message(5, join(text(8, "conv.weight"), number(2, 1), number(14, 1))));
        shelve(folder, "model.onnx", model, hash(model));
        assertRefused(folder, "'conv.weight'", "another file");
    }

    @Test
    void weights_that_are_no_numbers_are_refused(@TempDir Path folder) throws Exception {
        byte[] raw = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(1)
                .putFloat(Float.NaN)
                .array();
        byte[] model = model(message(5, join(number(2, 1), text(8, "conv.weight"), message(9, raw))));
        shelve(folder, "model.onnx", model, hash(model));
        assertRefused(folder, "'conv.weight'", "NaN");
    }

    @Test
    void a_file_outside_the_card_s_folder_is_refused(@TempDir Path folder) throws Exception {
        shelve(folder, "../model.onnx", new byte[0], "00");
        assertRefused(folder, "beside the card");
    }

    @Test
    void a_network_without_the_card_s_input_is_refused(@TempDir Path folder) throws Exception {
        byte[] model = model(message(11, text(1, "image")));
        shelve(folder, "model.onnx", model, hash(model));
        Model read = ModelRegistry.in(folder).read("made-up/1");
        assertThatThrownBy(() -> Engines.best().load(read, 64, 64))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("no input 'picture'")
                .hasMessageContaining("[image]");
    }

    @Test
    void a_picture_size_the_network_was_not_made_for_is_refused() throws Exception {
        Model model = ModelRegistry.bundled().read(ModelRegistry.BUNDLED_DETECTOR);
        ModelCard card = model.card();
        OnnxGraph fixed = new OnnxGraph(List.of(new OnnxGraph.Input("picture", List.of("1", "3", "416", "416"))));
        assertThatThrownBy(() -> Engines.best().load(new Model(card, model.onnx(), fixed), 64, 64))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("expected [1, 3, 64, 64]");
    }

    @Test
    void a_model_that_is_not_there_is_named(@TempDir Path folder) {
        assertRefused(folder, "no made-up/1/card.yaml");
    }

    @Test
    void a_card_with_an_unknown_key_is_refused_with_its_line(@TempDir Path folder) throws Exception {
        shelve(folder, "model.onnx", new byte[0], "00");
        Path card = folder.resolve("made-up/1/card.yaml");
        Files.writeString(card, Files.readString(card) + "colour_blind: true\n");
        assertRefused(folder, "colour_blind", "line 1");
    }

    private static void assertRefused(Path folder, String... reasons) {
        assertThatThrownBy(() -> ModelRegistry.in(folder).read("made-up/1"))
                .isInstanceOf(ModelRefusedException.class)
                .message()
                .contains(reasons);
    }

    private static void shelve(Path folder, String file, byte[] model, String hash) throws IOException {
        Path shelf = Files.createDirectories(folder.resolve("made-up/1"));
        Files.write(shelf.resolve("model.onnx"), model);
        Files.writeString(shelf.resolve("card.yaml"), CARD.formatted(file, hash));
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] model(byte[] graph) {
        return message(7, graph);
    }

    private static byte[] message(int field, byte[] content) {
        return join(varint((field << 3) | 2), varint(content.length), content);
    }

    private static byte[] text(int field, String text) {
        return message(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] number(int field, int value) {
        return join(varint(field << 3), varint(value));
    }

    private static byte[] varint(int value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int rest = value;
        for (; rest > 0x7f; rest >>>= 7) {
            bytes.write((rest & 0x7f) | 0x80);
        }
        bytes.write(rest);
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try {
                bytes.write(part);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return bytes.toByteArray();
    }
}
