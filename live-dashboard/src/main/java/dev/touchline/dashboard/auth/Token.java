package dev.touchline.dashboard.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The secret in the link that lets a tablet in: 128 random bits in base64url unless the venue chose its own. */
public record Token(String secret) {
    private static final int SHORTEST = 16;

    public Token {
        if (secret.length() < SHORTEST || !secret.matches("[A-Za-z0-9_.~-]+")) {
            throw new IllegalArgumentException("a token of " + secret.length() + " characters, expected at least "
                    + SHORTEST + " of A-Z a-z 0-9 _ . ~ -; leave it out to have one made");
        }
    }

    public static Token random() {
        byte[] bits = new byte[16];
        new SecureRandom().nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
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
