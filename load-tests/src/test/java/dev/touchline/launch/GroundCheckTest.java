package dev.touchline.launch;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class GroundCheckTest {
    private static final long GIB = 1L << 30;

    @Test
    void too_little_memory_is_one_line_with_what_is_needed() {
        assertThatThrownBy(() -> GroundCheck.memory(2 * GIB))
                .isInstanceOf(Trouble.class)
                .hasMessage("2.0 GiB of memory, needs 4. Use a larger machine.");
        assertThatNoException().isThrownBy(() -> GroundCheck.memory(4 * GIB));
    }

    @Test
    void a_taken_port_is_one_line_with_the_option_that_chooses_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> GroundCheck.port("127.0.0.1", port, "the dashboard", "--port"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContainingAll("port " + port, "the dashboard", "--port");
        }
    }
}
