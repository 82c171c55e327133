package dev.touchline.simulator.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.Codec;
import dev.touchline.ingest.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RtspServerTest {
    private static final List<EncodedClip.Picture> CLIP = EncodedClip.pictures(20);
    private static final int PICTURE_BYTES = 150_000;

    private RtspServer server;

    @BeforeEach
    void start() throws IOException {
        server = RtspServer.start("127.0.0.1", 0, null);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void describe_tells_coding_and_parameter_sets() throws IOException {
        server.serve("left", new ClipFootage(CLIP));

        assertThat(ask("DESCRIBE", "left", ""))
                .startsWith("RTSP/1.0 200 OK\r\nCSeq: 7")
                .contains("a=rtpmap:96 H264/90000")
                .containsPattern("sprop-parameter-sets=[A-Za-z0-9+/=]+,[A-Za-z0-9+/=]+");
    }

    @Test
    void what_is_not_there_or_not_done_is_refused_by_the_right_status() throws IOException {
        server.serve("left", new ClipFootage(CLIP));

        assertThat(ask("DESCRIBE", "nowhere", "")).startsWith("RTSP/1.0 404");
        assertThat(ask("SETUP", "left", "Transport: RTP/AVP;multicast\r\n")).startsWith("RTSP/1.0 461");
        assertThat(ask("PLAY", "left", "")).startsWith("RTSP/1.0 455");
        assertThat(ask("RECORD", "left", "")).startsWith("RTSP/1.0 501");
        assertThat(ask("OPTIONS", "left", "")).contains("Public: OPTIONS, DESCRIBE, SETUP, PLAY");
    }

    @Test
    void endless_headers_are_cut_off() throws IOException {
        assertThat(ask("OPTIONS", "left", "X: y\r\n".repeat(1000))).isEmpty();
        assertThat(ask("OPTIONS", "left", "X: " + "y".repeat(100_000) + "\r\n")).isEmpty();
    }

    @Test
    void a_client_that_does_not_read_is_dropped_and_the_others_see_every_picture()
            throws IOException, InterruptedException {
        byte[] filler = new byte[PICTURE_BYTES];
        Arrays.fill(filler, (byte) 0x55);
        List<EncodedClip.Picture> heavy = CLIP.stream()
                .map(picture -> new EncodedClip.Picture(picture.key(), padded(picture.annexB(), filler)))
                .toList();
        ServedCamera camera = server.serve("left", new ClipFootage(heavy, 20_000));
        try (Socket slow = new Socket();
                Reception reception = Reception.of(server, Transport.TCP, null, "left")) {
            slow.setReceiveBufferSize(8192);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            send(slow, "SETUP", "left", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
            send(slow, "PLAY", "left", "");
            long first = reception.awaitPicture().sequence();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (camera.clients() != 2 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(1_000_000);
            }
            while (camera.clients() != 1 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(1_000_000);
            }

            assertThat(camera.clients()).isEqualTo(1);
            assertThat(reception
                            .awaitPictures(20, unit -> unit.part() == 0)
                            .get(19)
                            .sequence())
                    .isEqualTo(first + 20);
        }
    }

    @Test
    void sha_256_and_md5_answers_to_its_challenge_are_accepted_and_others_are_not() {
        DigestChallenge challenge = new DigestChallenge(new Login("ann", "secret"));
        String nonce = challenge.headers().get(0).replaceFirst(".*nonce=\"([0-9a-f]+)\".*", "$1");

        for (String algorithm : List.of("MD5", "SHA-256")) {
            assertThat(challenge.accepts(answer(algorithm, nonce, "secret"), "PLAY"))
                    .isTrue();
            assertThat(challenge.accepts(answer(algorithm, nonce, "Secret"), "PLAY"))
                    .isFalse();
            assertThat(challenge.accepts(answer(algorithm, nonce, "secret"), "DESCRIBE"))
                    .isFalse();
            assertThat(challenge.accepts(answer(algorithm, "0000", "secret"), "PLAY"))
                    .isFalse();
        }
        assertThat(challenge.accepts("Basic YW5uOnNlY3JldA==", "PLAY")).isFalse();
    }

    private static String answer(String algorithm, String nonce, String password) {
        String secret = hash(algorithm, "ann:touchline:" + password);
        String request = hash(algorithm, "PLAY:rtsp://h/left");
        return "Digest username=\"ann\", realm=\"touchline\", nonce=\"" + nonce
                + "\", uri=\"rtsp://h/left\", algorithm=" + algorithm + ", response=\""
                + hash(algorithm, secret + ":" + nonce + ":" + request) + "\"";
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The picture with a filler NAL unit (H.264 type 12) before it, so that it weighs more. */
    private static byte[] padded(byte[] annexB, byte[] filler) {
        byte[] heavy = new byte[annexB.length + 5 + filler.length];
        System.arraycopy(annexB, 0, heavy, 0, annexB.length);
        System.arraycopy(new byte[] {0, 0, 0, 1, 12}, 0, heavy, annexB.length, 5);
        System.arraycopy(filler, 0, heavy, annexB.length + 5, filler.length);
        assertThat(NalUnit.split(heavy)).extracting(nal -> nal.type(Codec.H264)).contains(12);
        return heavy;
    }

    /** The answer's text as far as it comes at once; empty if the server hangs up. */
    private String ask(String method, String path, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            send(socket, method, path, headers);
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[8192];
            int count = in.read(bytes);
            return count < 0 ? "" : new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    private void send(Socket socket, String method, String path, String headers) throws IOException {
        String request = method + " " + server.url(path) + " RTSP/1.0\r\nCSeq: 7\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
