package dev.touchline.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraKeysTest {
    @ParameterizedTest
    @CsvSource({"2, 2", "3, 3", "8, 4", "5, 2", "7, 3", "16, 16"})
    void no_task_has_two_cameras_more_than_another(int cameras, int tasks) {
        List<String> names =
                IntStream.range(0, cameras).mapToObj(i -> "camera-" + i).toList();
        Map<String, String> keys = new CameraKeys(names, 128).byCamera();
        Map<Integer, Long> load = keys.values().stream()
                .collect(Collectors.groupingBy(
                        key -> KeyGroupRangeAssignment.assignKeyToParallelOperator(key, 128, tasks),
                        Collectors.counting()));
        IntSummaryStatistics spread =
                load.values().stream().mapToInt(Long::intValue).summaryStatistics();
        assertThat(load).hasSize(Math.min(cameras, tasks));
        assertThat(spread.getMax() - spread.getMin()).isLessThanOrEqualTo(1);
    }
}
