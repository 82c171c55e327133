package dev.touchline.fuse;

import java.util.ArrayList;
import java.util.List;

/** All accounts of the ball still entertained, best first, as of the newest picture used, and each camera's clutter. */
public record BallAccounts(long timeMicros, List<BallHypothesis> hypotheses, List<ClutterMap> clutter) {
    static BallAccounts none() {
        return new BallAccounts(0, new ArrayList<>(), new ArrayList<>());
    }

    ClutterMap clutterOf(String camera) {
        for (ClutterMap map : clutter) {
            if (map.camera().equals(camera)) {
                return map;
            }
        }
        return ClutterMap.of(camera);
    }

    List<ClutterMap> clutterWith(ClutterMap changed) {
        List<ClutterMap> maps = new ArrayList<>(clutter);
        maps.removeIf(map -> map.camera().equals(changed.camera()));
        maps.add(changed);
        return maps;
    }
}
