package dev.touchline.dashboard.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedCertificateTest {
    @Test
    void it_is_signed_by_its_own_key_and_names_the_machines_addresses() throws Exception {
        List<InetAddress> addresses = List.of(InetAddress.getByName("192.168.7.20"), InetAddress.getByName("fd00::1"));
        X509Certificate certificate =
                GeneratedCertificate.forAddresses(addresses).certificate();
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .containsExactly("localhost", "192.168.7.20", "fd00:0:0:0:0:0:0:1");
    }
}
