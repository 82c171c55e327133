package dev.touchline.job;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as they stand on a topic, with their offset. */
final class PublishedRecords implements KafkaRecordDeserializationSchema<Published> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Published> out) {
        if (record.key() != null && record.value() != null) {
            String match = new String(record.key(), StandardCharsets.UTF_8);
            out.collect(new Published(record.topic(), match, record.offset(), record.value()));
        }
    }

    @Override
    public TypeInformation<Published> getProducedType() {
        return TypeInformation.of(Published.class);
    }
}
