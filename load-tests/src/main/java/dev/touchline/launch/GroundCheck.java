package dev.touchline.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has to be there before anything is started: memory, disk and ports, each missed with one clear line. */
final class GroundCheck {
    private static final long GIB = 1L << 30;
    private static final long MEMORY = 4 * GIB;
    private static final long DISK = 4 * GIB;

    private GroundCheck() {}

    static void memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        memory(system.getTotalMemorySize());
    }

    /** Bytes that the machine, or the container, has in all. */
    static void memory(long bytes) {
        if (bytes < MEMORY) {
            throw new Trouble("%.1f GiB of memory, needs 4. Use a larger machine.".formatted((double) bytes / GIB));
        }
    }

    static void disk(Path folder) throws IOException {
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < DISK) {
            throw new Trouble("%.1f GiB free under %s, needs 4 for the recorder. Make room."
                    .formatted((double) free / GIB, folder.toAbsolutePath().normalize()));
        }
    }

    static void port(String host, int port, String what, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new Trouble("port %d for %s cannot be used (%s). End what holds it, or choose another with %s."
                    .formatted(port, what, e.getMessage(), option));
        }
    }
}
