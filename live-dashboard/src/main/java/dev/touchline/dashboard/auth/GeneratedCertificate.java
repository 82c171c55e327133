package dev.touchline.dashboard.auth;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A self-signed X.509 v3 certificate (RFC 5280) on P-256 for this machine's addresses, good for 90 days: enough for a tablet
 * to speak TLS to a laptop at the pitch. The JDK can sign and read certificates but not write them, so this does.
 */
public record GeneratedCertificate(PrivateKey key, X509Certificate certificate) {
    private static final int DAYS = 90;
    private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02));
    private static final int TAG_DNS = 0x82;
    private static final int TAG_IP = 0x87;

    public static GeneratedCertificate forAddresses(List<InetAddress> addresses) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = keys.generateKeyPair();
            byte[] content = content(pair, addresses);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            byte[] whole = Der.sequence(content, ECDSA_SHA256, Der.bits(signature.sign()));
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
            return new GeneratedCertificate(pair.getPrivate(), certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make a P-256 certificate; give the venue's own files", e);
        }
    }

    /** The part that is signed (TBSCertificate, RFC 5280 4.1). */
    private static byte[] content(KeyPair pair, List<InetAddress> addresses) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid(0x55, 0x04, 0x03), Der.text("Touchline"))));
        byte[] validity =
                Der.sequence(Der.time(now.minus(1, ChronoUnit.DAYS)), Der.time(now.plus(DAYS, ChronoUnit.DAYS)));
        return Der.sequence(
                Der.tagged(0xA0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(96, new SecureRandom()).add(BigInteger.ONE)),
                ECDSA_SHA256,
                name,
                validity,
                name,
                pair.getPublic().getEncoded(),
                Der.tagged(0xA3, Der.sequence(alternativeNames(addresses), serverUse())));
    }

    private static byte[] alternativeNames(List<InetAddress> addresses) {
        List<byte[]> names = new ArrayList<>();
        names.add(Der.tagged(TAG_DNS, "localhost".getBytes(StandardCharsets.US_ASCII)));
        addresses.forEach(address -> names.add(Der.tagged(TAG_IP, address.getAddress())));
        return Der.sequence(Der.oid(0x55, 0x1D, 0x11), Der.octets(Der.sequence(names.toArray(new byte[0][]))));
    }

    /** Extended key usage: a server of TLS (1.3.6.1.5.5.7.3.1), which some tablets insist on. */
    private static byte[] serverUse() {
        byte[] serverAuth = Der.oid(0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01);
        return Der.sequence(Der.oid(0x55, 0x1D, 0x25), Der.octets(Der.sequence(serverAuth)));
    }
}
