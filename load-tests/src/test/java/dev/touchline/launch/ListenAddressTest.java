package dev.touchline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.setup.DashboardAddress;
import dev.touchline.setup.SecretSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenAddressTest {
    @Test
    void beyond_loopback_there_is_a_token_in_a_file_that_only_its_owner_reads(@TempDir Path folder) throws Exception {
        DashboardAddress dashboard = ListenAddress.of("0.0.0.0").dashboard(8080, folder);
        SecretSource token = Objects.requireNonNull(dashboard.token());
        Path file = Objects.requireNonNull(token.file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(token.fetch(Map.of()).value()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void on_loopback_there_is_none(@TempDir Path folder) throws Exception {
        assertThat(ListenAddress.of("127.0.0.1").dashboard(8080, folder).token())
                .isNull();
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        assertThatThrownBy(() -> ListenAddress.of("192.0.2.1"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("192.0.2.1");
    }
}
