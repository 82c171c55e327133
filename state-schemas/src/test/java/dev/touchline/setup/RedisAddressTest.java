package dev.touchline.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisAddressTest {
    @Test
    void without_a_password_the_url_is_taken_as_it_is() {
        assertThat(new RedisAddress("redis://store:6379", null).connection(Map.of()))
                .isEqualTo("redis://store:6379");
    }

    @Test
    void a_password_may_hold_whatever_a_url_gives_a_meaning_to() {
        RedisAddress address = new RedisAddress("rediss://store:6379/2", new SecretSource("PASS", null));
        assertThat(address.connection(Map.of("PASS", "p@ss:w/rd?#%1 $2\\+é")))
                .isEqualTo("rediss://:p%40ss%3Aw%2Frd%3F%23%251%20%242%5C%2B%C3%A9@store:6379/2");
        assertThat(address.toString()).doesNotContain("p@ss");
    }
}
