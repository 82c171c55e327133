package dev.touchline.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchline.decode.ClipReader;
import dev.touchline.decode.ClipReader.ClipPacket;
import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureDecoder;
import dev.touchline.fixture.RealData;
import dev.touchline.footage.PixelBox;
import dev.touchline.infer.Model;
import dev.touchline.infer.ModelRegistry;
import dev.touchline.infer.OnnxEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignNetworksTest {
    private static final String YOLOX = """
            name: yolox-nano
            version: 1
            task: coco
            family: yolox
            file: model.onnx
            sha256: %s
            input: {name: images, layout: NCHW, colour: BGR, scale: 1, fit: letterbox, size: [416, 416], pad: 114}
            size_multiple: 32
            outputs:
              people: {stride: 8, threshold: 0.3, nms_iou: 0.5}
              ball: {stride: 8, threshold: 0.3, candidates: 10}
            """;
    private static final String PICODET = """
            name: picodet-xs
            version: 1
            task: coco
            family: picodet
            file: model.onnx
            sha256: %s
            input:
              name: image
              layout: NCHW
              colour: RGB
              scale: 0.00392156862745098
              fit: stretch
              size: [416, 416]
              mean: [0.485, 0.456, 0.406]
              std: [0.229, 0.224, 0.225]
            size_multiple: 32
            outputs:
              people: {stride: 8, threshold: 0.3, nms_iou: 0.5}
              ball: {stride: 8, threshold: 0.3, candidates: 10}
            """;

    private static Model register(Path folder, String name, String card, Path weights) throws Exception {
        Path shelf = Files.createDirectories(folder.resolve(name).resolve("1"));
        byte[] bytes = Files.readAllBytes(weights);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Files.write(shelf.resolve("model.onnx"), bytes);
        Files.writeString(shelf.resolve("card.yaml"), card.formatted(hash));
        return ModelRegistry.in(folder).read(name + "/1");
    }

    private interface Look {
        List<ClassifiedBox> at(Detector detector);
    }

    private static List<ClassifiedBox> lookAt(Path picture, Model model, Look look) throws Exception {
        List<ClassifiedBox> found = new ArrayList<>();
        try (ClipReader reader = new ClipReader(picture);
                PictureDecoder decoder = reader.decoder(10_000_000)) {
            ClipPacket packet = Objects.requireNonNull(reader.next());
            List<DecodedPicture> shown = new ArrayList<>();
            decoder.decode(packet.payload(), 0, shown::add);
            decoder.drain(shown::add);
            DecodedPicture first = shown.get(0);
            try (Detector detector = Detector.open(new OnnxEngine(), model, first.size(), 0, first.size())) {
                detector.convert(first, null);
                found.addAll(look.at(detector));
            }
            shown.forEach(DecodedPicture::close);
        }
        return found;
    }

    @Test
    void yolox_finds_on_the_dog_s_picture_what_its_authors_preparation_finds(@TempDir Path folder) throws Exception {
        JsonNode golden = new ObjectMapper()
                .readTree(RealData.file("oracles/yolox_golden.json").toFile())
                .at("/cases/0/det");
        Model model = register(folder, "yolox-nano", YOLOX, RealData.file("weights/yolox_nano_416.onnx"));
        List<ClassifiedBox> found =
                lookAt(RealData.file("oracles/dog.jpg"), model, detector -> ((YoloxHeads) detector.heads())
                        .readAll(detector.infer(), detector.fitting(), 0.25));
        System.out.println("YOLOX on dog.jpg: " + found);
        for (JsonNode expected : golden) {
            PixelBox box = new PixelBox(
                    expected.get(2).asDouble(),
                    expected.get(3).asDouble(),
                    expected.get(4).asDouble(),
                    expected.get(5).asDouble());
            assertThat(found).anySatisfy(each -> {
                assertThat(each.kind()).isEqualTo(expected.get(0).asInt());
                assertThat(each.score()).isCloseTo(expected.get(1).asDouble(), within(0.06));
                assertThat(each.box().overlap(box)).isGreaterThan(0.9);
            });
        }
    }

    @Test
    void picodet_finds_the_dog_the_bicycle_and_the_car(@TempDir Path folder) throws Exception {
        Model model = register(folder, "picodet-xs", PICODET, RealData.file("weights/picodet_xs_416_processed.onnx"));
        List<ClassifiedBox> found =
                lookAt(RealData.file("oracles/dog.jpg"), model, detector -> ((PicoDetHeads) detector.heads())
                        .readAll(detector.infer(), detector.fitting(), 0.3));
        System.out.println("PicoDet on dog.jpg: " + found);
        assertThat(found).anySatisfy(each -> {
            assertThat(each.kind()).isEqualTo(16);
            assertThat(each.box().overlap(new PixelBox(132.8, 206.6, 192.9, 336.5)))
                    .isGreaterThan(0.7);
        });
    }
}
