package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final Credentials ANN = new Credentials("ann", "hush");

    private ServerSocket listening;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws IOException {
        listening.close();
    }

    @Test
    void a_redirect_is_not_followed() {
        answerWith("RTSP/1.0 302 Moved\r\nLocation: rtsp://elsewhere/cam\r\n\r\n");

        assertThatThrownBy(() -> preflight(ANN))
                .hasMessageContaining("redirects")
                .hasMessageNotContaining("hush");
    }

    @Test
    void a_password_in_clear_is_not_given() {
        answerWith("RTSP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"cam\"\r\n\r\n");

        assertThatThrownBy(() -> preflight(ANN)).hasMessageContaining("Digest").hasMessageNotContaining("hush");
    }

    @Test
    void a_camera_that_wants_a_password_that_nobody_gave_says_so() {
        answerWith("RTSP/1.0 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"cam\", nonce=\"1\"\r\n\r\n");

        assertThatThrownBy(() -> preflight(null)).hasMessageContaining("credentials");
    }

    @Test
    void endless_headers_are_cut_off() {
        answerWith("RTSP/1.0 200 OK\r\n" + "X: y\r\n".repeat(20_000));

        assertThatThrownBy(() -> preflight(ANN)).hasMessageContaining("65536");
    }

    @Test
    void digest_and_open_doors_are_gone_through() {
        answerWith("RTSP/1.0 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"cam\", nonce=\"1\"\r\n\r\n");
        assertThatCode(() -> preflight(ANN)).doesNotThrowAnyException();

        answerWith("RTSP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n");
        assertThatCode(() -> preflight(null)).doesNotThrowAnyException();
    }

    @Test
    void nobody_at_home_is_told_with_the_address() throws IOException {
        listening.close();

        assertThatThrownBy(() -> preflight(ANN)).hasMessageContaining("rtsp://127.0.0.1");
    }

    private void preflight(@Nullable Credentials credentials) throws RtspException {
        String url = "rtsp://127.0.0.1:" + listening.getLocalPort() + "/cam";
        try (Preflight preflight = new Preflight(new CameraSource("left", url, Transport.TCP, credentials, 0))) {
            preflight.check();
        }
    }

    /** Answers one connection, whatever it asks, and waits until it is closed. */
    private void answerWith(String answer) {
        Thread thread = new Thread(() -> {
            try (Socket client = listening.accept()) {
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the client has heard enough
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
