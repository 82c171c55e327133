package dev.touchline.simulator.rtsp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An RTSP server: any number of cameras, each under its own path, each for any number of clients. */
public final class RtspServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RtspServer.class);
    private static final int MOST_CLIENTS = 256;

    private final ServerSocket listening;
    private final @Nullable Login login;
    private final Map<String, ServedCamera> cameras = new ConcurrentHashMap<>();
    private final Set<RtspConnection> clients = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();
    private final Thread door = new Thread(this::accept, "rtsp-server");

    private RtspServer(ServerSocket listening, @Nullable Login login) {
        this.listening = listening;
        this.login = login;
        door.setDaemon(true);
    }

    /** Listens on an address of this machine; port 0 takes any free one; without a login everybody may watch. */
    public static RtspServer start(String host, int port, @Nullable Login login) throws IOException {
        RtspServer server = new RtspServer(new ServerSocket(port, 64, InetAddress.getByName(host)), login);
        server.door.start();
        return server;
    }

    /** Serves footage under a path such as {@code left}, from now on; the server closes it in the end. */
    public ServedCamera serve(String path, Footage footage) {
        ServedCamera camera = new ServedCamera(path, footage, random);
        if (cameras.putIfAbsent(path, camera) != null) {
            throw new IllegalArgumentException("path " + path + " is served already, expected a new one");
        }
        camera.start();
        return camera;
    }

    /** Takes a camera off the air: its clients are closed and its path is free again. */
    public void remove(ServedCamera camera) {
        cameras.remove(camera.path(), camera);
        camera.close();
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** A camera's address, without credentials. */
    public String url(String path) {
        return "rtsp://" + listening.getInetAddress().getHostAddress() + ":" + port() + "/" + path;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                admit(listening.accept());
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    LOG.warn("a client could not be admitted: {}", e.getMessage());
                }
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        if (clients.size() >= MOST_CLIENTS) {
            socket.close();
            return;
        }
        RtspConnection client = new RtspConnection(socket, cameras::get, login, random);
        clients.add(client);
        Thread thread = new Thread(
                () -> {
                    client.serve();
                    clients.remove(client);
                },
                "rtsp-client");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cameras.values().forEach(ServedCamera::close);
        clients.forEach(RtspConnection::close);
    }
}
