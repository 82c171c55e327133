package dev.touchline.infer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code card.yaml} says of a network: its file and hash, what it takes, what it answers, and where it comes from.
 *
 * @param source the file that {@code file} was made from, which training goes on with and the figures were measured on
 */
public record ModelCard(
        String name,
        String version,
        String task,
        Family family,
        String file,
        String sha256,
        @Nullable String source,
        @JsonProperty("source_sha256") @Nullable String sourceSha256,
        Input input,
        Outputs outputs,
        @JsonProperty("size_multiple") int sizeMultiple,
        @Nullable JsonNode data,
        @Nullable JsonNode figures,
        @Nullable JsonNode limits,
        @Nullable JsonNode trained,
        @Nullable JsonNode licence) {
    private static final double NOBODY_BESIDE = 2;

    /** How a network lays out its answer. */
    public enum Family {
        /** Ours: a map of people and a map of balls. */
        TOUCHLINE,
        /** Megvii's YOLOX: one row per cell, box, objectness and classes. */
        YOLOX,
        /** Baidu's PicoDet: classes and box distributions per stride. */
        PICODET
    }

    /** How a picture meets the size a network takes. */
    public enum Fit {
        /** The network takes any size: the picture is not scaled, only padded to the right and below. */
        AS_IS,
        /** Scaled evenly into the top left corner of a fixed size. */
        LETTERBOX,
        /** Scaled to a fixed size without regard to its shape. */
        STRETCH
    }

    /** The order of a network's planes. */
    public enum Colour {
        RGB,
        BGR,
        /** As video is coded, in bytes: brightness, brightness a moment before, and colours at half the resolution. */
        VIDEO
    }

    /**
     * What a network takes. Of {@link Colour#VIDEO}, only the name, the fit and {@code changeMillis} say anything.
     *
     * @param scale what each 8-bit value is multiplied by
     * @param mean taken from each plane after scaling, in the order of the planes
     * @param std each plane is divided by it afterwards
     * @param pad the value around a picture that does not fill the input, after scaling
     * @param changeMillis how much older the brightness before is; 0 for networks that do not look at it
     */
    public record Input(
            String name,
            @Nullable String layout,
            Colour colour,
            double scale,
            Fit fit,
            @Nullable List<Integer> size,
            @Nullable List<Double> range,
            @Nullable List<Double> mean,
            @Nullable List<Double> std,
            double pad,
            @JsonProperty("change_millis") int changeMillis) {
        /** Planes of every picture a network takes. */
        public static final int PLANES = 3;

        public Input {
            colour = colour == null ? Colour.RGB : colour;
            scale = scale == 0 ? 1 : scale;
            fit = fit == null ? Fit.AS_IS : fit;
        }
    }

    /** Where people and balls are found in the answer; {@code classes} is for networks that know many. */
    public record Outputs(
            PeopleHead people, BallHead ball, @Nullable Map<String, Integer> classes) {}

    /**
     * The people: the output's name, pixels a cell, the least score, and the overlap above which two boxes are one person.
     *
     * @param thresholdStill the least score where no picture from before is known; as the other where the card has none
     * @param thresholdBeside the least score of a cell that is no peak and may still be somebody, beside a better one; none may
     *     where the card has none
     * @param thresholdTogether the least that the two of them score together
     * @param besideIou the overlap above which such a cell's box is of somebody found already
     * @param feet the output that tells where people stand, null for networks that do not say
     */
    public record PeopleHead(
            @Nullable String name,
            int stride,
            double threshold,
            @JsonProperty("threshold_still") double thresholdStill,
            @JsonProperty("nms_iou") double nmsIou,
            @JsonProperty("threshold_beside") double thresholdBeside,
            @JsonProperty("threshold_together") double thresholdTogether,
            @JsonProperty("beside_iou") double besideIou,
            @Nullable String feet) {
        public PeopleHead {
            thresholdStill = thresholdStill == 0 ? threshold : thresholdStill;
            thresholdBeside = thresholdBeside == 0 ? NOBODY_BESIDE : thresholdBeside;
        }
    }

    /** The ball: the output's name, pixels a cell, the least score, and how many candidates are kept. */
    public record BallHead(@Nullable String name, int stride, double threshold, int candidates) {}

    public ModelCard {
        family = family == null ? Family.TOUCHLINE : family;
        sizeMultiple = sizeMultiple == 0 ? 1 : sizeMultiple;
    }

    /** Name and version as the registry knows them. */
    public String id() {
        return name + "/" + version;
    }
}
