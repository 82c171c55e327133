package dev.touchline.perceive;

import dev.touchline.footage.AccessUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Keys that spread a match's cameras evenly over the tasks, whatever their number: camera {@code i} of {@code n} gets a key
 * whose key group lies in the middle of the {@code i}-th {@code n}-th of them, instead of where its name's hash happens to fall.
 */
public final class CameraKeys implements KeySelector<AccessUnit, String> {
    private static final long serialVersionUID = 1;

    private final HashMap<String, String> keys = new HashMap<>();

    public CameraKeys(Collection<String> cameras, int maxParallelism) {
        List<String> sorted = cameras.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            int wanted = (int) ((2L * i + 1) * maxParallelism / (2L * sorted.size()));
            keys.put(sorted.get(i), keyIn(wanted, sorted.get(i), maxParallelism));
        }
    }

    private static String keyIn(int keyGroup, String camera, int maxParallelism) {
        for (int salt = 0; ; salt++) {
            String key = camera + "#" + salt;
            if (KeyGroupRangeAssignment.assignToKeyGroup(key, maxParallelism) == keyGroup) {
                return key;
            }
        }
    }

    /** The key of each camera it was made for. */
    public Map<String, String> byCamera() {
        return Map.copyOf(keys);
    }

    @Override
    public String getKey(AccessUnit unit) {
        return keys.getOrDefault(unit.camera(), unit.camera());
    }
}
