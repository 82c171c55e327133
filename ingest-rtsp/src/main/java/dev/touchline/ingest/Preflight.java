package dev.touchline.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks a camera once, without credentials, what it would answer, and refuses what FFmpeg would go along with: redirects
 * (it follows them for ever, to any host, password in hand) and Basic authentication over a plain connection.
 */
final class Preflight implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 3000;
    private static final int LONGEST_ANSWER = 64 << 10;
    private static final int RTSP_PORT = 554;

    private final CameraSource source;
    private final Socket socket = new Socket();

    Preflight(CameraSource source) {
        this.source = source;
    }

    /** Returns if the camera may be opened. Over TLS there is nothing to ask: redirects apart, the line is safe. */
    void check() throws RtspException {
        URI address = URI.create(source.url());
        if (!"rtsp".equalsIgnoreCase(address.getScheme())) {
            return;
        }
        String answer;
        try (socket) {
            int port = address.getPort() < 0 ? RTSP_PORT : address.getPort();
            socket.connect(new InetSocketAddress(address.getHost(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "DESCRIBE " + source.url() + " RTSP/1.0\r\nCSeq: 1\r\nAccept: application/sdp\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = head(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new RtspException(source.url() + ": " + e.getMessage());
        }
        judge(answer);
    }

    private void judge(String answer) throws RtspException {
        String[] words = answer.split("[ \r\n]", 3);
        String status = words.length > 1 ? words[1] : "";
        if (status.startsWith("3")) {
            throw new RtspException(source.url() + ": redirects elsewhere, which is not followed. Set cameras."
                    + source.name() + ".url to the place it means.");
        }
        String lower = answer.toLowerCase(Locale.ROOT);
        boolean offersDigest = lower.contains("www-authenticate: digest");
        if (status.equals("401") && source.credentials() != null && !offersDigest) {
            throw new RtspException(source.url() + ": asks for the password in clear (no Digest offered)."
                    + " Switch the camera to Digest authentication, or use rtsps.");
        }
        if (status.equals("401") && source.credentials() == null) {
            throw new RtspException(
                    source.url() + ": asks for a password, and none is given. Set the camera's credentials.");
        }
    }

    /** The answer's status line and headers. */
    private static String head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n", Math.max(0, text.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed the connection instead of answering");
            }
            if (text.length() == LONGEST_ANSWER) {
                throw new IOException("answers with headers over " + LONGEST_ANSWER + " bytes; is this a camera?");
            }
            text.append((char) next);
        }
        return text.toString();
    }

    /** Ends the question wherever it stands; from any thread. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing is left to close
        }
    }
}
