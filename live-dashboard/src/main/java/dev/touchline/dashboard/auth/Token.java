package dev.touchline.dashboard.auth;

import dev.touchline.setup.Audience;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The secret in the link that lets a tablet in: 128 random bits in base64url unless the venue chose its own. */
public record Token(String secret) {
    private static final int SHORTEST = 16;
    private static final int BYTES = 16;
    private static final String MAC = "HmacSHA256";

    public Token {
        if (secret.length() < SHORTEST || !secret.matches("[A-Za-z0-9_.~-]+")) {
            throw new IllegalArgumentException("a token of " + secret.length() + " characters, expected at least "
                    + SHORTEST + " of A-Z a-z 0-9 _ . ~ -; leave it out to have one made");
        }
    }

    public static Token random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new Token(text(bits));
    }

    /** The token of an audience's link: made from this one, which nobody can make from it. */
    public Token of(Audience audience) {
        String name = audience.name().toLowerCase(Locale.ROOT);
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            byte[] made = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return new Token(name + "." + text(Arrays.copyOf(made, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + MAC + ", which every Java must have", e);
        }
    }

    private static String text(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Compares in a time that tells nothing of where the two differ. */
    public boolean is(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
