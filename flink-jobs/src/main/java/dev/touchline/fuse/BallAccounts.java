package dev.touchline.fuse;

import dev.touchline.match.MatchFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All accounts of the ball still entertained, best first, as of the newest picture used, and each camera's clutter.
 *
 * @param brightness of the ball, by camera
 * @param steps how the accounts came to be where they are, for as long back as that may be seen differently; oldest first
 */
public record BallAccounts(
        long timeMicros,
        List<BallHypothesis> hypotheses,
        List<ClutterMap> clutter,
        Map<String, BallBrightness> brightness,
        List<BallStep> steps) {
    /** Somewhat longer than a frame takes to settle, for pictures come between the frames. */
    private static final long KEPT_MICROS = (MatchFrame.SETTLED_FRAMES + 10) * MatchFrame.STEP_MICROS;

    static BallAccounts none() {
        return new BallAccounts(0, new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    }

    /** After one more picture these accounts are left, each of them a step further. */
    BallAccounts after(
            long now,
            List<BallHypothesis> kept,
            List<ClutterMap> clutterNow,
            Map<String, BallBrightness> brightnessNow) {
        List<BallStep> all = new ArrayList<>(steps);
        List<BallHypothesis> accounts = new ArrayList<>(kept.size());
        long id = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).id();
        for (BallHypothesis account : kept) {
            BallStep step = account.stepped(++id, now);
            all.add(step);
            accounts.add(account.at(step));
        }
        return new BallAccounts(now, accounts, clutterNow, brightnessNow, needed(all, accounts, now - KEPT_MICROS));
    }

    private static List<BallStep> needed(List<BallStep> all, List<BallHypothesis> accounts, long fromMicros) {
        Set<Long> wanted = new HashSet<>();
        accounts.forEach(account -> wanted.add(account.step()));
        List<BallStep> needed = new ArrayList<>();
        for (int index = all.size() - 1; index >= 0; index--) {
            BallStep step = all.get(index);
            if (wanted.contains(step.id())) {
                needed.add(step);
                if (step.timeMicros() > fromMicros) {
                    wanted.add(step.before());
                }
            }
        }
        Collections.reverse(needed);
        return needed;
    }

    BallBrightness brightnessOf(String camera) {
        return brightness.getOrDefault(camera, BallBrightness.UNKNOWN);
    }

    Map<String, BallBrightness> brightnessWith(String camera, BallBrightness changed) {
        if (changed.equals(brightnessOf(camera))) {
            return brightness;
        }
        Map<String, BallBrightness> all = new HashMap<>(brightness);
        all.put(camera, changed);
        return all;
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
