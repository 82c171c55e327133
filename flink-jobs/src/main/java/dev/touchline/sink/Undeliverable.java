package dev.touchline.sink;

import java.io.Serializable;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes a record off a topic that nobody can read or use, with the reason why. */
@FunctionalInterface
public interface Undeliverable extends Serializable {
    void take(ConsumerRecord<byte[], byte[]> record, String reason);
}
