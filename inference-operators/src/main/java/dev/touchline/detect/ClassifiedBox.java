package dev.touchline.detect;

import dev.touchline.footage.PixelBox;
import dev.touchline.infer.ModelCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A thing of one of many classes (COCO's numbers) found in a picture, in pixels, with a score of 0 to 1. */
record ClassifiedBox(int kind, PixelBox box, double score) {
    static final int COCO_PERSON = 0;
    static final int COCO_SPORTS_BALL = 32;

    /** Of boxes of one class that overlap more than a share of their union, the best; all best first. */
    static List<ClassifiedBox> keepBest(List<ClassifiedBox> found, double mostOverlap) {
        List<ClassifiedBox> ranked = new ArrayList<>(found);
        ranked.sort(Comparator.comparingDouble(ClassifiedBox::score).reversed());
        List<ClassifiedBox> kept = new ArrayList<>();
        for (ClassifiedBox candidate : ranked) {
            if (kept.stream()
                    .noneMatch(better ->
                            better.kind == candidate.kind && better.box.overlap(candidate.box) > mostOverlap)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    /** People and balls among many classes, as a card names them. */
    static Detections peopleAndBalls(List<ClassifiedBox> found, ModelCard.Outputs outputs, double leastPerson) {
        Map<String, Integer> classes = Objects.requireNonNullElse(outputs.classes(), Map.of());
        int person = classes.getOrDefault("person", COCO_PERSON);
        int ball = classes.getOrDefault("ball", COCO_SPORTS_BALL);
        List<Detection> people = new ArrayList<>();
        List<BallCandidate> balls = new ArrayList<>();
        for (ClassifiedBox each : found) {
            PixelBox box = each.box;
            if (each.kind == person && each.score >= leastPerson) {
                people.add(new Detection(box, each.score));
            } else if (each.kind == ball && each.score >= outputs.ball().threshold()) {
                balls.add(new BallCandidate(box.left() + box.width() / 2, box.top() + box.height() / 2, each.score));
            }
        }
        return new Detections(people, balls);
    }
}
