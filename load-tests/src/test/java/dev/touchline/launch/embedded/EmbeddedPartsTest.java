package dev.touchline.launch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.launch.TopicSetup;
import dev.touchline.wire.Topic;
import io.lettuce.core.RedisClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsTest {
    @Test
    void a_record_goes_through_the_broker_on_a_topic_of_ours(@TempDir Path folder) throws Exception {
        try (var kafka = EmbeddedKafka.start(folder)) {
            TopicSetup.create(kafka.bootstrap(), 64_000_000);
            Map<String, Object> client =
                    Map.of("bootstrap.servers", kafka.bootstrap(), "auto.offset.reset", "earliest");
            try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                var sent = producer.send(new ProducerRecord<>(Topic.EVENTS.title(), 0, "match", "hello"))
                        .get();
                try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
                    consumer.assign(List.of(new TopicPartition(sent.topic(), sent.partition())));
                    assertThat(consumer.poll(Duration.ofSeconds(10)))
                            .singleElement()
                            .satisfies(record -> assertThat(record.value()).isEqualTo("hello"));
                }
            }
        }
    }

    @Test
    void redis_keeps_a_value() throws Exception {
        try (var redis = EmbeddedRedis.start();
                var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            connection.sync().set("touchline:m:frame", "1");
            assertThat(connection.sync().get("touchline:m:frame")).isEqualTo("1");
        }
    }

    @Test
    void questdb_takes_line_protocol(@TempDir Path folder) throws Exception {
        try (var questDb = EmbeddedQuestDb.start(folder)) {
            var request = HttpRequest.newBuilder(URI.create(questDb.url() + "/api/v2/write?precision=ns"))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "player,match=m,team=HOME,number=9 speed=4.2 1000000000\n"))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(204);
        }
    }
}
