package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraSourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://camera/stream",
                "rtsp:///no-host",
                "rtsp://169.254.169.254/latest",
                "rtsp://[fe80::1]/cam",
                "rtsp://camera/x\r\nSET_PARAMETER",
                "concat:rtsp://a",
                ""
            })
    void addresses_that_are_not_a_cameras_are_refused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> camera(url)).withMessageContaining("expected");
    }

    @Test
    void a_password_in_the_address_is_refused_without_being_repeated() {
        for (String url : List.of("rtsp://ann:hush@camera/1", "rtsp://ann:hush @camera/1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> camera(url))
                    .withMessageNotContaining("hush")
                    .withMessageContaining("left");
        }
    }

    @Test
    void credentials_are_encoded_into_the_demuxers_address_and_printed_nowhere() {
        Credentials credentials = new Credentials("ann", "p@ss:/w rd");
        CameraSource source = new CameraSource("left", "rtsp://camera:8554/1", Transport.TCP, credentials, 0);

        assertThat(source.addressWithCredentials()).isEqualTo("rtsp://ann:p%40ss%3A%2Fw%20rd@camera:8554/1");
        assertThat(source.toString()).doesNotContain("p@ss", "p%40ss");
    }

    @Test
    void two_cameras_of_one_name_are_refused() {
        List<CameraSource> twice = List.of(camera("rtsp://a/1"), camera("rtsp://b/1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IngestSettings("final", twice, IngestSettings.LOOPBACK, 0))
                .withMessageContaining("left");
    }

    private static CameraSource camera(String url) {
        return new CameraSource("left", url, Transport.TCP, null, 0);
    }
}
