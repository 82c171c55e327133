package dev.touchline.dashboard.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The web application as it was built into the jar, under {@code /web} on the class path. */
final class WebFiles {
    private static final Pattern PLAIN =
            Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("json", "application/json"),
            Map.entry("yaml", "application/yaml; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"));

    private final Map<String, WebFile> read = new ConcurrentHashMap<>();

    /** The file at that path of the address, if there is one. */
    Optional<WebFile> at(String path) {
        String name =
                switch (path) {
                    case "/" -> "/index.html";
                    case "/docs", "/docs/" -> "/docs.html";
                    default -> path;
                };
        if (!PLAIN.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(read.computeIfAbsent(name, WebFiles::load));
    }

    private static @Nullable WebFile load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return null;
        }
        try (InputStream file = WebFiles.class.getResourceAsStream("/web" + name)) {
            if (file == null) {
                return null;
            }
            byte[] plain = file.readAllBytes();
            boolean text = !(name.endsWith(".woff2") || name.endsWith(".png"));
            CRC32 sum = new CRC32();
            sum.update(plain);
            String tag = "\"" + Long.toHexString(sum.getValue()) + "-" + plain.length + "\"";
            return new WebFile(type, plain, text ? gzip(plain) : null, tag, name.startsWith("/assets/"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the jar", e);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    /**
     * One file, ready to send.
     *
     * @param packed the same in gzip, null where that gains nothing
     * @param forever whether its name changes with its content
     */
    @SuppressWarnings("ArrayRecordComponent") // files are never compared
    record WebFile(String type, byte[] plain, byte @Nullable [] packed, String tag, boolean forever) {}
}
