package dev.touchline.job;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Topic;
import dev.touchline.wire.WireException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Takes records as they stand on a topic, with their offset, if their readers could read them. */
final class PublishedRecords implements ReadableRecords.Reader<Published> {
    @Serial
    private static final long serialVersionUID = 1;

    private transient @Nullable Map<String, AvroCodec<?>> codecs;

    @Override
    public Published read(ConsumerRecord<byte[], byte[]> record, Consumer<String> leftOut) {
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
        String match = new String(record.key(), StandardCharsets.UTF_8);
        return new Published(record.topic(), match, record.offset(), record.value());
    }
}
