package dev.touchline.job;

import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.datagen.functions.FromElementsGeneratorFunction;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;

/** A bounded source that gives the elements of a list in order. */
final class ListSource {
    private ListSource() {}

    static <T> Source<T, ?, ?> of(Class<T> type, List<T> elements) {
        TypeInformation<T> info = TypeInformation.of(type);
        return new DataGeneratorSource<>(
                new FromElementsGeneratorFunction<>(info, new ExecutionConfig(), elements), elements.size(), info);
    }
}
