package dev.touchline.simulator.rtsp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digest authentication of one connection (RFC 7616): SHA-256 offered first, MD5 for the many clients that know no other. */
final class DigestChallenge {
    private static final String REALM = "touchline";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]+))");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Login login;
    private final String nonce;

    DigestChallenge(Login login) {
        this.login = login;
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        this.nonce = HexFormat.of().formatHex(bytes);
    }

    /** The values of WWW-Authenticate; FFmpeg takes the last that it is given, others the first that they know. */
    List<String> headers() {
        String common = "Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\"";
        return List.of(common + ", algorithm=SHA-256", common + ", algorithm=MD5");
    }

    /** Whether an Authorization header answers this challenge for a request with this method. */
    boolean accepts(String authorization, String method) {
        if (!authorization.regionMatches(true, 0, "Digest ", 0, 7)) {
            return false;
        }
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(authorization.substring(7));
        while (matcher.find()) {
            String quoted = matcher.group(2);
            fields.put(matcher.group(1), quoted != null ? quoted : String.valueOf(matcher.group(3)));
        }
        String algorithm = fields.getOrDefault("algorithm", "MD5");
        if (!fields.getOrDefault("username", "").equals(login.user())
                || !fields.getOrDefault("nonce", "").equals(nonce)
                || !(algorithm.equals("MD5") || algorithm.equals("SHA-256"))) {
            return false;
        }
        byte[] given = fields.getOrDefault("response", "").getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, expected(fields, algorithm, method).getBytes(StandardCharsets.US_ASCII));
    }

    private String expected(Map<String, String> fields, String algorithm, String method) {
        String secret = hash(algorithm, login.user() + ":" + REALM + ":" + login.password());
        String request = hash(algorithm, method + ":" + fields.getOrDefault("uri", ""));
        String quality = fields.getOrDefault("qop", "");
        String middle = quality.isEmpty()
                ? nonce
                : nonce + ":" + fields.getOrDefault("nc", "") + ":" + fields.getOrDefault("cnonce", "") + ":" + quality;
        return hash(algorithm, secret + ":" + middle + ":" + request);
    }

    private static String hash(String algorithm, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
