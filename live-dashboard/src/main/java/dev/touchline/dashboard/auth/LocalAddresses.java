package dev.touchline.dashboard.auth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The addresses under which others reach a listener of this machine. */
public final class LocalAddresses {
    private LocalAddresses() {}

    /** The address itself, or every address of the machine for a wildcard, those that a tablet would use first. */
    public static List<InetAddress> reachedFrom(String host) {
        try {
            InetAddress bound = InetAddress.getByName(host);
            return bound.isAnyLocalAddress() ? all() : List.of(bound);
        } catch (UnknownHostException | SocketException e) {
            return List.of(InetAddress.getLoopbackAddress());
        }
    }

    private static List<InetAddress> all() throws SocketException {
        List<InetAddress> site = new ArrayList<>();
        List<InetAddress> rest = new ArrayList<>();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (address.isSiteLocalAddress()) {
                    site.add(address);
                } else if (!address.isLinkLocalAddress()) {
                    rest.add(address);
                }
            }
        }
        // a link with an IPv6 address and its zone works on this machine alone
        rest.sort(Comparator.comparing(InetAddress::isLoopbackAddress).thenComparing(Inet6Address.class::isInstance));
        site.addAll(rest);
        return site.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : site;
    }
}
