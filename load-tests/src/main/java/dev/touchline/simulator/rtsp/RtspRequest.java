package dev.touchline.simulator.rtsp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One RTSP request, header names in lower case. Lines, headers and bodies have limits; beyond them the client is cut off. */
record RtspRequest(String method, String uri, Map<String, String> headers) {
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 64;
    private static final int LONGEST_BODY = 65_536;

    /** The next request, interleaved data skipped; null at the end of the connection. */
    static @Nullable RtspRequest read(InputStream in) throws IOException {
        int first = in.read();
        while (first == '$' || first == '\r' || first == '\n') {
            if (first == '$') {
                skipInterleaved(in);
            }
            first = in.read();
        }
        if (first < 0) {
            return null;
        }
        String[] words = ((char) first + line(in)).split(" ", 3);
        if (words.length != 3 || !words[2].startsWith("RTSP/1.")) {
            throw new IOException("not an RTSP/1.x request line");
        }
        Map<String, String> headers = new TreeMap<>();
        int lines = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0 || ++lines > MOST_HEADERS) {
                throw new IOException("a malformed header, or more than " + MOST_HEADERS);
            }
            headers.put(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        skipBody(in, headers.getOrDefault("content-length", "0"));
        return new RtspRequest(words[0], words[1], headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The path of the request's URI without the leading slash, a trailing one, or the track. */
    String path() {
        String path = uri.replaceFirst("^rtsps?://[^/]*", "").replaceFirst("\\?.*$", "");
        String whole = path.startsWith("/") ? path.substring(1) : path;
        int track = whole.indexOf("/" + SessionDescription.TRACK);
        whole = track >= 0 ? whole.substring(0, track) : whole;
        return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static void skipInterleaved(InputStream in) throws IOException {
        in.read(); // the channel
        int length = (in.read() << 8) | in.read();
        if (length < 0) {
            throw new EOFException("the connection ended inside interleaved data");
        }
        in.skipNBytes(length);
    }

    private static void skipBody(InputStream in, String length) throws IOException {
        if (!length.matches("\\d{1,5}") || Integer.parseInt(length) > LONGEST_BODY) {
            throw new IOException("a body of \"" + length + "\" bytes, expected at most " + LONGEST_BODY);
        }
        in.skipNBytes(Integer.parseInt(length));
    }

    private static String line(InputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST_LINE];
        int count = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended inside a request");
            }
            if (count == LONGEST_LINE) {
                throw new IOException("a line over " + LONGEST_LINE + " bytes");
            }
            bytes[count++] = (byte) next;
        }
        return new String(bytes, 0, count, StandardCharsets.ISO_8859_1).strip();
    }
}
