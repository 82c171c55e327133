package dev.touchline.dashboard.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.setup.Audience;
import dev.touchline.setup.Policy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorTest {
    @Test
    void on_loopback_nobody_needs_a_token_but_other_names_are_not_ours() {
        Door door = Door.at("127.0.0.1", Access.USUAL);
        assertThat(door.letsIn(null)).isTrue();
        assertThat(door.scheme()).isEqualTo("http");
        assertThat(door.isOurHost("localhost:8080")).isTrue();
        assertThat(door.isOurHost("[::1]:8080")).isTrue();
        assertThat(door.isOurHost("rebound.example:8080")).isFalse();
        assertThat(door.isOurHost(null)).isFalse();
    }

    @Test
    void beyond_loopback_there_is_a_token_and_tls_without_being_asked() {
        Door door = Door.at("0.0.0.0", Access.USUAL);
        assertThat(door.tls()).isNotNull();
        assertThat(door.letsIn(null)).isFalse();
        assertThat(door.letsIn("guess")).isFalse();
        String link = door.link("192.168.7.20", 8443).toString();
        assertThat(link).startsWith("https://192.168.7.20:8443/?token=");
        assertThat(door.letsIn(link.substring(link.indexOf('=') + 1))).isTrue();
    }

    @Test
    void only_pages_of_its_own_and_of_the_origins_named_may_listen() {
        Door door =
                Door.at("127.0.0.1", new Access(null, null, null, List.of("https://desk.example"), Policy.STANDARD));
        assertThat(door.isFriendly(null, "localhost:80")).isTrue();
        assertThat(door.isFriendly("http://localhost:80", "localhost:80")).isTrue();
        assertThat(door.isFriendly("https://desk.example", "localhost:80")).isTrue();
        assertThat(door.isFriendly("http://localhost:81", "localhost:80")).isFalse();
        assertThat(door.isFriendly("null", "localhost:80")).isFalse();
    }

    @Test
    void each_audience_has_a_link_that_tells_who_it_is_and_opens_no_other() {
        Door door =
                Door.at("127.0.0.1", new Access("sixteen-letters-and-more", null, null, List.of(), Policy.STANDARD));
        Map<Audience, URI> links = door.links("127.0.0.1", 8080);
        assertThat(links).containsOnlyKeys(Audience.values());
        links.forEach((audience, link) -> {
            String token = link.toString().substring(link.toString().indexOf('=') + 1);
            assertThat(door.letsIn(token)).isTrue();
            assertThat(door.audience(token)).isEqualTo(audience);
            assertThat(token).doesNotContain("sixteen");
        });
        String bench = new Token("sixteen-letters-and-more").of(Audience.BENCH).secret();
        assertThat(door.letsIn(bench.replace("bench", "analyst"))).isFalse();
        assertThat(door.audience("sixteen-letters-and-more")).isNull();
        assertThat(Door.at("127.0.0.1", Access.USUAL).links("127.0.0.1", 8080)).isEmpty();
    }

    @Test
    void a_weak_token_or_half_a_certificate_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> new Token("short")).hasMessageContaining("at least 16");
        assertThatThrownBy(() -> new Access(null, Path.of("chain.pem"), null, List.of(), Policy.STANDARD))
                .hasMessageContaining("name both or neither");
        assertThat(new Token("0123456789abcdef").toString()).doesNotContain("0123");
    }
}
