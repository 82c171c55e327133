package dev.touchline.sink;

import dev.touchline.wire.Topic;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records that cannot be read, or that nobody can use wholly, go to the dead-letter topic: the bytes as they were, keyed by the
 * topic they stood on, with {@code topic}, {@code partition}, {@code offset}, {@code reason} and their former {@code key} as
 * headers. A job that reads a stretch again writes its letters again; topic, partition and offset tell them apart.
 */
public final class DeadLetters implements Undeliverable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int LONGEST_REASON = 1000;

    private final String bootstrap;
    private transient @Nullable DeadLetterPost post;

    public DeadLetters(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, String reason) {
        if (post == null) {
            post = new DeadLetterPost(bootstrap);
        }
        post.send(letter(record, reason));
    }

    static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, String reason) {
        var letter = new ProducerRecord<>(Topic.DEADLETTER.title(), utf8(record.topic()), record.value());
        String told = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        letter.headers()
                .add("topic", utf8(record.topic()))
                .add("partition", utf8(Integer.toString(record.partition())))
                .add("offset", utf8(Long.toString(record.offset())))
                .add("reason", utf8(told));
        if (record.key() != null) {
            letter.headers().add("key", record.key());
        }
        return letter;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
