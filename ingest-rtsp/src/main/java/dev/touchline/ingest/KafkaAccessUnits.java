package dev.touchline.ingest;

import dev.touchline.footage.AccessUnit;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Stamp;
import dev.touchline.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes access units to {@code touchline.video}, keyed by camera. It never waits: what finds the buffer full is shed,
 * and so is what has waited three seconds in it (a slow or dead broker), oldest first.
 */
public final class KafkaAccessUnits implements AccessUnitSink, AutoCloseable {
    private static final long BUFFER_BYTES = 32L << 20;
    private static final int STALE_MILLIS = 3000;
    private static final long TOPIC_NANOS = 5_000_000_000L;
    private static final long POLL_NANOS = 20_000_000L;
    private static final Logger LOG = LoggerFactory.getLogger(KafkaAccessUnits.class);

    private final AvroCodec<AccessUnit> codec = AvroCodec.of(AccessUnit.class);
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, AtomicLong> shed = new ConcurrentHashMap<>();

    /** Connects to the brokers, waiting at most 5 s for them to know the topic; {@code security} holds further client properties, such as those of TLS. */
    public KafkaAccessUnits(String bootstrapServers, Map<String, Object> security) {
        Map<String, Object> properties = new HashMap<>(security);
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "touchline-ingest");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.ACKS_CONFIG, "1");
        properties.put(
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false); // needs acks of all; order is kept by one in flight
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, STALE_MILLIS / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, STALE_MILLIS);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        properties.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        awaitTopic();
    }

    /** Without this the first key frame would be shed while the producer asks where the topic lives. */
    private void awaitTopic() {
        long deadline = System.nanoTime() + TOPIC_NANOS;
        while (System.nanoTime() < deadline) {
            try {
                producer.partitionsFor(Topic.VIDEO.title());
                return;
            } catch (KafkaException e) {
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        LOG.warn("no broker has told where {} lives within 5 s; pictures are shed until one does", Topic.VIDEO.title());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every failure
    public void send(AccessUnit unit) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.VIDEO.title(), unit.camera(), codec.encode(unit));
        record.headers().add(Stamp.INGESTED.header(), Stamp.encode(Stamp.now()));
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    shedOne(unit.camera());
                }
            });
        } catch (KafkaException e) {
            shedOne(unit.camera());
        }
    }

    private void shedOne(String camera) {
        shed.computeIfAbsent(camera, name -> new AtomicLong()).incrementAndGet();
    }

    @Override
    public long shed(String camera) {
        AtomicLong count = shed.get(camera);
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
