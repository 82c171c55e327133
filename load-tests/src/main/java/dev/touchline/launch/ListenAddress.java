package dev.touchline.launch;

import dev.touchline.dashboard.auth.Token;
import dev.touchline.setup.DashboardAddress;
import dev.touchline.setup.SecretSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** An address of this machine to serve the dashboard on. */
record ListenAddress(String host) {
    /** Refuses what is no address of this machine. */
    static ListenAddress of(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null) {
                return new ListenAddress(host);
            }
        } catch (UnknownHostException | SocketException unknown) {
            // the same as an address of another machine
        }
        throw new Trouble("--listen %s is no address of this machine. Use one of its own, or 0.0.0.0 for all of them."
                .formatted(host));
    }

    /**
     * The dashboard there; beyond loopback with a new token, kept in a file that only this user reads.
     *
     * @param folder for the token
     */
    DashboardAddress dashboard(int port, Path folder) throws IOException {
        DashboardAddress open = new DashboardAddress(host, port, null, null, null);
        if (open.isLoopback()) {
            return open;
        }
        Path file = folder.resolve("dashboard.token");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException again) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                file, Token.random().secret(), StandardCharsets.US_ASCII, StandardOpenOption.TRUNCATE_EXISTING);
        return new DashboardAddress(host, port, new SecretSource(null, file), null, null);
    }
}
