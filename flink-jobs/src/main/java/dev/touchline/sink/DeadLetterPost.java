package dev.touchline.sink;

import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters from a thread of its own, so that the live path never waits for them. Thread and producer are there only while
 * there is something to send: a deserializer is never told that its job has ended. What is more than a few megabytes behind is
 * given up, and said so.
 */
final class DeadLetterPost {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPost.class);
    private static final long MOST_BYTES_WAITING = 16 << 20;
    private static final long OVERHEAD_BYTES = 500;
    private static final long IDLE_SECONDS = 5;

    private final String bootstrap;
    private final LinkedBlockingQueue<ProducerRecord<byte[], byte[]>> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong bytesWaiting = new AtomicLong();
    private boolean running;

    DeadLetterPost(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    void send(ProducerRecord<byte[], byte[]> letter) {
        if (bytesWaiting.get() + bytes(letter) > MOST_BYTES_WAITING) {
            LOG.warn("too many dead letters at once, this one is not kept: {}", letter.headers());
            return;
        }
        bytesWaiting.addAndGet(bytes(letter));
        waiting.add(letter);
        synchronized (this) {
            if (!running) {
                running = true;
                var thread = new Thread(this::run, "dead-letters");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void run() {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var letter = next(); letter != null; letter = next()) {
                bytesWaiting.addAndGet(-bytes(letter));
                post(producer, letter);
            }
        } catch (RuntimeException | Error e) { // whatever ends this thread, the next letter begins another
            LOG.warn("dead letters cannot be kept at {}: {}", bootstrap, e.toString());
            stopped();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells
    private static void post(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> letter) {
        producer.send(letter, (sent, failure) -> {
            if (failure != null) {
                LOG.warn("a dead letter is not kept: {}", failure.getMessage());
            }
        });
    }

    /** The next letter, or null when there has been none for a while, which ends the round. */
    private @Nullable ProducerRecord<byte[], byte[]> next() {
        try {
            ProducerRecord<byte[], byte[]> letter = waiting.poll(IDLE_SECONDS, TimeUnit.SECONDS);
            return letter == null ? lastOrStopped() : letter;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped();
        }
    }

    private synchronized @Nullable ProducerRecord<byte[], byte[]> lastOrStopped() {
        ProducerRecord<byte[], byte[]> letter = waiting.poll();
        running = letter != null;
        return letter;
    }

    private synchronized @Nullable ProducerRecord<byte[], byte[]> stopped() {
        running = false;
        return null;
    }

    private static long bytes(ProducerRecord<byte[], byte[]> letter) {
        return OVERHEAD_BYTES + (letter.value() == null ? 0 : letter.value().length);
    }
}
