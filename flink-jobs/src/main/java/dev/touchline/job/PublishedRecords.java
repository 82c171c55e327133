package dev.touchline.job;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.sink.Undeliverable;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Topic;
import dev.touchline.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records as they stand on a topic, with their offset. What its readers could not read is counted, logged and kept as a dead
 * letter here: left in, it would end the job again after every restart.
 */
final class PublishedRecords implements KafkaRecordDeserializationSchema<Published> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PublishedRecords.class);

    private final Undeliverable letters;
    private transient @Nullable Map<String, AvroCodec<?>> codecs;
    private transient Counter dead = new SimpleCounter();

    PublishedRecords(Undeliverable letters) {
        this.letters = letters;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        dead = context.getMetricGroup().counter("dead_letters");
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Published> out) {
        try {
            check(record);
        } catch (WireException e) {
            dead.inc();
            LOG.warn("{}-{}@{} left out: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            letters.take(record, String.valueOf(e.getMessage()));
            return;
        }
        String match = new String(record.key(), StandardCharsets.UTF_8);
        out.collect(new Published(record.topic(), match, record.offset(), record.value()));
    }

    private void check(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            throw new WireException("expected a match as key and a value, got a record without one of them");
        }
        if (codecs == null) {
            codecs = Map.of(
                    Topic.FRAMES.title(), AvroCodec.of(MatchFrame.class),
                    Topic.PLAYERS.title(), AvroCodec.of(PlayerState.class),
                    Topic.TEAMS.title(), AvroCodec.of(TeamState.class));
        }
        AvroCodec<?> codec = codecs.get(record.topic());
        if (codec != null) {
            codec.decode(record.value());
        } else if (record.topic().equals(Topic.EVENTS.title())) {
            CloudEvents.decode(record.value());
        }
    }

    @Override
    public TypeInformation<Published> getProducedType() {
        return TypeInformation.of(Published.class);
    }
}
