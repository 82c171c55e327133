package dev.touchline.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.dashboard.auth.Access;
import dev.touchline.dashboard.auth.Door;
import dev.touchline.setup.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardSettingsTest {
    @Test
    void what_is_printed_of_the_settings_tells_neither_token_nor_password() {
        Access access =
                new Access("sixteen-letters-and-more", null, null, List.of("https://desk.example"), Policy.STANDARD);
        DashboardSettings settings =
                new DashboardSettings("127.0.0.1", 8080, "kafka:9092", "redis://:hunter2@store", List.of(), access);
        assertThat(settings.toString())
                .contains("127.0.0.1:8080", "kafka:9092", "https://desk.example")
                .doesNotContain("hunter2", "sixteen");
        assertThat(Door.at("127.0.0.1", access).toString()).doesNotContain("sixteen");
    }
}
