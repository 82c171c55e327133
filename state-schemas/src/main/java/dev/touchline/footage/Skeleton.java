package dev.touchline.footage;

import java.util.List;

/** A person's 17 key points in COCO's order: nose, eyes, ears, shoulders, elbows, wrists, hips, knees, ankles; left first. */
public record Skeleton(List<KeyPoint> points) {
    public static final int SIZE = 17;
}
