package dev.touchline.detect;

import dev.touchline.decode.ClipReader;
import dev.touchline.decode.ClipReader.ClipPacket;
import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureDecoder;
import dev.touchline.decode.PictureSize;
import dev.touchline.infer.Engines;
import dev.touchline.infer.ModelRegistry;
import dev.touchline.infer.Tensor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints what one picture of a clip costs, median milliseconds of CPU by stage: {@code FrameCost clip [width height]}. */
public final class FrameCost {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 20;
    private static final int PICTURES = 100;

    private FrameCost() {}

    public static void main(String[] arguments) throws Exception {
        double[][] stages = new double[4][PICTURES];
        try (ClipReader clip = new ClipReader(Path.of(arguments[0]));
                PictureDecoder decoder = clip.decoder(20_000_000)) {
            List<DecodedPicture> shown = new ArrayList<>();
            decoder.decode(Objects.requireNonNull(clip.next()).payload(), 0, shown::add);
            PictureSize size = shown.get(0).size();
            PictureSize readAt = arguments.length < 3
                    ? size
                    : new PictureSize(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            try (Detector detector = Detector.open(
                    Engines.best(), ModelRegistry.bundled().read(ModelRegistry.BUNDLED_DETECTOR), size, 0, readAt)) {
                int picture = 0;
                for (ClipPacket packet = clip.next();
                        packet != null && picture < WARM_UP + PICTURES;
                        packet = clip.next()) {
                    shown.forEach(DecodedPicture::close);
                    shown.clear();
                    long start = CPU.getCurrentThreadCpuTime();
                    decoder.decode(packet.payload(), picture, shown::add);
                    long decoded = CPU.getCurrentThreadCpuTime();
                    if (shown.isEmpty()) {
                        continue;
                    }
                    detector.convert(shown.get(0), shown.get(0));
                    long converted = CPU.getCurrentThreadCpuTime();
                    Map<String, Tensor> answer = detector.infer();
                    long inferred = CPU.getCurrentThreadCpuTime();
                    Detections found = detector.heads().read(answer, detector.fitting(), 0.15);
                    long read = CPU.getCurrentThreadCpuTime();
                    if (picture >= WARM_UP) {
                        int at = picture - WARM_UP;
                        stages[0][at] = (decoded - start) / 1e6;
                        stages[1][at] = (converted - decoded) / 1e6;
                        stages[2][at] = (inferred - converted) / 1e6;
                        stages[3][at] = (read - inferred) / 1e6;
                    }
                    if (picture++ == WARM_UP) {
                        System.out.println(found.people().size() + " people, "
                                + found.balls().size() + " balls");
                    }
                }
                System.out.printf("%s read at %s: ", size, readAt);
            }
            shown.forEach(DecodedPicture::close);
        }
        for (int stage = 0; stage < stages.length; stage++) {
            Arrays.sort(stages[stage]);
            System.out.printf(
                    "%s %.2f ms (p90 %.2f)  ",
                    List.of("decode", "convert", "infer", "heads").get(stage),
                    stages[stage][PICTURES / 2],
                    stages[stage][PICTURES * 9 / 10]);
        }
        System.out.println();
    }
}
