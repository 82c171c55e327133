package dev.touchline.simulator.rtsp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One client: answers its requests on a thread of its own, and holds the session it has set up. */
final class RtspConnection implements AutoCloseable {
    private static final long DESCRIPTION_MILLIS = 5000;
    private static final String METHODS = "OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, SET_PARAMETER, TEARDOWN";

    private final Socket socket;
    private final OutputStream out;
    private final Function<String, @Nullable ServedCamera> cameras;
    private final @Nullable DigestChallenge challenge;
    private final RandomGenerator random;
    private final String sessionId;
    private @Nullable ServedCamera camera;
    private volatile @Nullable RtpSession session;

    RtspConnection(
            Socket socket,
            Function<String, @Nullable ServedCamera> cameras,
            @Nullable Login login,
            RandomGenerator random)
            throws IOException {
        this.socket = socket;
        this.cameras = cameras;
        this.challenge = login == null ? null : new DigestChallenge(login);
        this.random = random;
        this.sessionId = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
    }

    /** Answers until the client leaves. */
    void serve() {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            for (RtspRequest request = RtspRequest.read(in); request != null; request = RtspRequest.read(in)) {
                answer(request);
                if (request.method().equals("TEARDOWN")) {
                    break;
                }
            }
        } catch (IOException e) {
            // the client, or a fault we inject, has cut the connection: that is how clients leave
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void answer(RtspRequest request) throws IOException, InterruptedException {
        DigestChallenge door = challenge;
        if (request.method().equals("OPTIONS")) {
            reply(request, "200 OK", List.of("Public: " + METHODS), "");
        } else if (door != null && !door.accepts(request.header("authorization"), request.method())) {
            List<String> offers = door.headers().stream()
                    .map(value -> "WWW-Authenticate: " + value)
                    .toList();
            reply(request, "401 Unauthorized", offers, "");
        } else {
            switch (request.method()) {
                case "DESCRIBE" -> describe(request);
                case "SETUP" -> setUp(request);
                case "PLAY" -> play(request);
                case "GET_PARAMETER", "SET_PARAMETER", "TEARDOWN" -> reply(request, "200 OK", withSession(), "");
                default -> reply(request, "501 Not Implemented", List.of("Public: " + METHODS), "");
            }
        }
    }

    private void describe(RtspRequest request) throws IOException, InterruptedException {
        ServedCamera asked = cameras.apply(request.path());
        SessionDescription description = asked == null ? null : asked.description(DESCRIPTION_MILLIS);
        if (description == null) {
            reply(request, asked == null ? "404 Not Found" : "503 Service Unavailable", List.of(), "");
            return;
        }
        reply(
                request,
                "200 OK",
                List.of("Content-Base: " + request.uri().replaceFirst("/$", "") + "/", "Content-Type: application/sdp"),
                description.sdp(socket.getLocalAddress().getHostAddress()));
    }

    private void setUp(RtspRequest request) throws IOException {
        ServedCamera asked = cameras.apply(request.path());
        TransportRequest transport = TransportRequest.parse(request.header("transport"));
        if (asked == null || transport == null || session != null) {
            String status = asked == null
                    ? "404 Not Found"
                    : transport == null ? "461 Unsupported Transport" : "455 Method Not Valid in This State";
            reply(request, status, List.of(), "");
            return;
        }
        camera = asked;
        RtpOutput output;
        String ours;
        if (transport.interleaved()) {
            output = new InterleavedOutput(out, transport.first(), transport.second());
            ours = "RTP/AVP/TCP;unicast;interleaved=" + transport.pair();
        } else {
            DatagramOutput datagrams = DatagramOutput.open(
                    socket.getLocalAddress(), socket.getInetAddress(), transport.first(), transport.second());
            output = datagrams;
            ours = "RTP/AVP;unicast;client_port=" + transport.pair() + ";server_port=" + datagrams.serverPorts();
        }
        RtpSession created = new RtpSession(asked.path(), output, this::close, random);
        session = created;
        reply(
                request,
                "200 OK",
                List.of("Transport: " + ours + ";ssrc=" + created.ssrc(), "Session: " + sessionId + ";timeout=60"),
                "");
    }

    private void play(RtspRequest request) throws IOException {
        ServedCamera asked = camera;
        RtpSession prepared = session;
        if (asked == null || prepared == null) {
            reply(request, "455 Method Not Valid in This State", List.of(), "");
            return;
        }
        reply(request, "200 OK", List.of("Session: " + sessionId, "Range: npt=0.000-"), "");
        prepared.start();
        asked.join(this);
    }

    private List<String> withSession() {
        return session == null ? List.of() : List.of("Session: " + sessionId);
    }

    private void reply(RtspRequest request, String status, List<String> headers, String body) throws IOException {
        StringBuilder text = new StringBuilder("RTSP/1.0 " + status + "\r\nCSeq: " + request.header("cseq") + "\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        if (!body.isEmpty()) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        text.append("\r\n").append(body);
        synchronized (out) {
            out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    /** Takes a picture for the client; never blocks. */
    void show(RtpPicture picture) {
        RtpSession playing = session;
        if (playing != null) {
            playing.offer(picture);
        }
    }

    /** Cuts the connection with a reset. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        close();
    }

    private void end() {
        ServedCamera watched = camera;
        if (watched != null) {
            watched.leave(this);
        }
        RtpSession playing = session;
        if (playing != null) {
            playing.close();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing is left to close
        }
        end();
    }
}
