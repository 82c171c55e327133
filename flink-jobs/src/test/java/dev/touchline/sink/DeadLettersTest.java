package dev.touchline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    @Test
    void a_letter_has_the_bytes_as_they_were_and_says_where_they_stood_and_why_they_are_here() {
        byte[] bytes = {1, 2, 3};
        var record = new ConsumerRecord<>("touchline.sightings", 3, 42L, utf8("m"), bytes);
        ProducerRecord<byte[], byte[]> letter = DeadLetters.letter(record, "not a whole FrameSightings");
        assertThat(letter.topic()).isEqualTo("touchline.deadletter");
        assertThat(letter.key()).isEqualTo(utf8("touchline.sightings"));
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(header(letter, "topic")).isEqualTo("touchline.sightings");
        assertThat(header(letter, "partition")).isEqualTo("3");
        assertThat(header(letter, "offset")).isEqualTo("42");
        assertThat(header(letter, "reason")).isEqualTo("not a whole FrameSightings");
        assertThat(header(letter, "key")).isEqualTo("m");
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
