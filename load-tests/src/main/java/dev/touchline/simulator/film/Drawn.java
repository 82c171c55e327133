package dev.touchline.simulator.film;

import dev.touchline.footage.KeyPoint;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.footage.Skeleton;
import dev.touchline.simulator.play.Actor;
import java.util.ArrayList;
import java.util.List;

/** A person who has been drawn: who, where, and how many pixels they cover by themselves. */
record Drawn(Actor actor, int owner, int pixels, PixelBox box, Skeleton skeleton) {
    static Drawn of(Actor actor, int owner, Figure figure, Compositor after, int width, int height) {
        List<KeyPoint> joints = new ArrayList<>(Skeleton.SIZE);
        for (int i = 0; i < Skeleton.SIZE; i++) {
            double x = figure.points[i * 4];
            double y = figure.points[i * 4 + 1];
            boolean inside = x >= 0 && y >= 0 && x < width && y < height;
            joints.add(new KeyPoint(x, y, inside ? 1 : 0));
        }
        double left = Math.max(0, after.left);
        double top = Math.max(0, after.top);
        double right = Math.min(width, after.right);
        double bottom = Math.min(height, after.bottom);
        PixelBox box = new PixelBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        return new Drawn(actor, owner, after.drawn, box, new Skeleton(joints));
    }

    FilmedPerson filmed(int lost, PixelPoint foot) {
        double visible = pixels == 0 ? 0 : Math.max(0, (double) (pixels - lost) / pixels);
        return new FilmedPerson(actor.id(), actor.team(), actor.role(), actor.number(), box, skeleton, foot, visible);
    }
}
