package dev.touchline.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where one camera's stream is and how to take it.
 *
 * @param name the camera's name in match.yaml, and the key of its records
 * @param url {@code rtsp://} or {@code rtsps://}, without credentials
 * @param knownDelayMillis from the instant a picture is taken to its arrival here, as measured on site; subtracted from the
 *     arrival where the camera sends no usable sender reports
 */
public record CameraSource(
        String name,
        String url,
        Transport transport,
        @Nullable Credentials credentials,
        long knownDelayMillis) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern LINK_LOCAL = Pattern.compile("169\\.254\\..*|\\[?fe[89ab][0-9a-f]:.*");

    public CameraSource {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Camera name \"" + printable(name)
                    + "\": expected 1 to 64 letters, digits, - or _. Rename the camera.");
        }
        URI address = parse(name, url);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("rtsp") && !scheme.equals("rtsps")) {
            throw new IllegalArgumentException("Camera " + name + ": scheme \"" + printable(scheme)
                    + "\" is not allowed, expected rtsp or rtsps. Correct cameras." + name + ".url.");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("Camera " + name
                    + ": the url holds credentials, expected none. Move them to the environment or a secret file.");
        }
        String host = address.getHost();
        if (host == null || LINK_LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("Camera " + name + ": host \"" + host
                    + "\" is missing or link-local, expected a host name or an address of the venue's network.");
        }
        if (knownDelayMillis < 0 || knownDelayMillis > 10_000) {
            throw new IllegalArgumentException("Camera " + name + ": known delay of " + knownDelayMillis
                    + " ms, expected 0 to 10000. Correct cameras." + name + ".delay.");
        }
    }

    private static URI parse(String name, String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException( // the cause would print the address, and with it a password
                    "Camera " + name + ": the url is not one (position " + e.getIndex()
                            + "), expected rtsp://host:port/path.");
        }
    }

    /** The address with credentials in it, for the demuxer's eyes only. */
    String addressWithCredentials() {
        if (credentials == null) {
            return url;
        }
        int host = url.indexOf("://") + 3;
        return url.substring(0, host) + encoded(credentials.user()) + ":" + encoded(credentials.password()) + "@"
                + url.substring(host);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String printable(String text) {
        String clean = text.replaceAll("\\P{Print}", "?");
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }
}
