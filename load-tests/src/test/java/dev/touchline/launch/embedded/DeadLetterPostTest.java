package dev.touchline.launch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.launch.TopicSetup;
import dev.touchline.sink.DeadLetters;
import dev.touchline.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way of dead letters to their topic, on a thread that is there only while it has something to send. */
@Timeout(120)
class DeadLetterPostTest {
    private static final String POST = "dead-letters";
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final int MOST_IN_VAIN = 8;

    @Test
    void every_letter_arrives_in_order_and_a_thread_that_went_home_comes_back(@TempDir Path folder) throws Exception {
        try (var kafka = EmbeddedKafka.start(folder)) {
            TopicSetup.create(kafka.bootstrap(), 64_000_000);
            var letters = new DeadLetters(kafka.bootstrap());
            try (var reader = reader(kafka.bootstrap())) {
                // As in a match, the topic has its leaders long before a letter comes.
                reader.endOffsets(deadLetters(), POLL);
                for (int offset = 0; offset < 300; offset++) {
                    letters.take(record(offset), "no picture");
                }
                assertThat(read(kafka.bootstrap(), reader, 300))
                        .isEqualTo(IntStream.range(0, 300)
                                .mapToObj(offset -> offset + " no picture bytes of " + offset)
                                .toList());
                awaitEndOfPost();
                letters.take(record(300), "late");
                assertThat(read(kafka.bootstrap(), reader, 1)).containsExactly("300 late bytes of 300");
            }
        }
    }

    @Test
    void a_broker_that_has_no_address_costs_the_job_nothing() throws Exception {
        var letters = new DeadLetters("nowhere");
        letters.take(record(0), "no picture");
        awaitEndOfPost();
        letters.take(record(1), "no picture");
        awaitEndOfPost();
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset) {
        return new ConsumerRecord<>(Topic.SIGHTINGS.title(), 3, offset, utf8("m"), utf8("bytes of " + offset));
    }

    private static KafkaConsumer<String, String> reader(String bootstrap) {
        var reader = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        reader.assign(deadLetters());
        return reader;
    }

    private static List<TopicPartition> deadLetters() {
        return IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topic.DEADLETTER.title(), partition))
                .toList();
    }

    /** The next so many letters: where each stood, why it is one, and what it says; else how many came and where the rest are. */
    private static List<String> read(String bootstrap, KafkaConsumer<String, String> reader, int count)
            throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (int inVain = 0; found.size() < count; ) {
            var letters = reader.poll(POLL);
            letters.forEach(letter ->
                    found.add(header(letter, "offset") + " " + header(letter, "reason") + " " + letter.value()));
            inVain += letters.isEmpty() ? 1 : 0;
            if (inVain == MOST_IN_VAIN) {
                throw new AssertionError(
                        "%d of %d letters read; the topic's ends are at %s, its producers %s, the threads at%n%s"
                                .formatted(
                                        found.size(),
                                        count,
                                        reader.endOffsets(reader.assignment(), POLL),
                                        producers(bootstrap),
                                        whereThreadsAre()));
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Up to which sequence number the broker has each producer's letters, whether or not it shows them yet. */
    private static String producers(String bootstrap) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return admin.describeProducers(deadLetters()).all().get().values().stream()
                    .flatMap(state -> state.activeProducers().stream())
                    .toList()
                    .toString();
        } catch (ExecutionException e) {
            return "not told: " + e;
        }
    }

    /** What the post, its producer and the broker's handlers are doing. */
    private static String whereThreadsAre() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().contains(POST)
                        || each.getKey().getName().contains("producer")
                        || each.getKey().getName().contains("request-handler"))
                .map(each -> each.getKey().getName() + " " + Arrays.toString(each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static void awaitEndOfPost() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(POST)) {
                thread.join();
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
