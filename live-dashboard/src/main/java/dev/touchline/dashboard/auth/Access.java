package dev.touchline.dashboard.auth;

import dev.touchline.setup.Policy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says about who may come in; nothing said is right for most.
 *
 * @param token the secret that callers beyond loopback show; one is made when null
 * @param certificateChain PEM file of the venue's own certificate; one is generated when null
 * @param privateKey PEM file (PKCS#8) of that certificate's key
 * @param origins pages from elsewhere that may open the live socket, as {@code https://host[:port]}
 * @param policy what each audience may see, told by the token in its link
 */
public record Access(
        @Nullable String token,
        @Nullable Path certificateChain,
        @Nullable Path privateKey,
        List<String> origins,
        Policy policy) {
    public static final Access USUAL = new Access(null, null, null, List.of(), Policy.STANDARD);

    public Access {
        if ((certificateChain == null) != (privateKey == null)) {
            throw new IllegalArgumentException("a certificate needs both its files: chain " + certificateChain
                    + ", key " + privateKey + "; name both or neither");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Access[token " + (token == null ? "to be made" : "(hidden)") + ", certificate " + certificateChain
                + ", key " + privateKey + ", origins " + origins + ", " + policy + "]";
    }
}
