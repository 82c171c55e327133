package dev.touchline.simulator.rtsp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Transport header asks for (RFC 2326, 12.39): interleaved channels, or the client's ports. */
record TransportRequest(boolean interleaved, int first, int second) {
    static @Nullable TransportRequest parse(String header) {
        for (String offer : header.split(",", 8)) {
            Map<String, String> fields = new HashMap<>();
            for (String field : offer.trim().split(";", 32)) {
                int equals = field.indexOf('=');
                fields.put(equals < 0 ? field : field.substring(0, equals), field.substring(equals + 1));
            }
            boolean tcp = offer.trim().startsWith("RTP/AVP/TCP");
            String[] pair = fields.getOrDefault(tcp ? "interleaved" : "client_port", tcp ? "0-1" : "")
                    .split("-", 2);
            int most = tcp ? 255 : 65_535;
            if (!fields.containsKey("multicast") && pair.length == 2 && upTo(most, pair[0]) && upTo(most, pair[1])) {
                return new TransportRequest(tcp, Integer.parseInt(pair[0]), Integer.parseInt(pair[1]));
            }
        }
        return null;
    }

    private static boolean upTo(int most, String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= most;
    }

    String pair() {
        return first + "-" + second;
    }
}
