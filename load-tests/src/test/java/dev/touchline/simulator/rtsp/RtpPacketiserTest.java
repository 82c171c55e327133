package dev.touchline.simulator.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.Codec;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RtpPacketiserTest {
    @Test
    void a_small_nal_unit_is_a_packet_of_its_own_without_start_code() {
        byte[] annexB = {0, 0, 0, 1, 0x67, 1, 2, 0, 0, 1, 0x68, 3, 0, 0, 0, 1, 0x65, 4, 5};

        List<byte[]> payloads = new RtpPacketiser(Codec.H264, 100).payloads(annexB);

        assertThat(payloads).containsExactly(new byte[] {0x67, 1, 2}, new byte[] {0x68, 3}, new byte[] {0x65, 4, 5});
    }

    @Test
    void a_large_h264_nal_unit_is_fragmented_as_rfc_6184_says() {
        byte[] nal = nal(5 + 256, 0x65);
        List<byte[]> payloads = new RtpPacketiser(Codec.H264, 102).payloads(annexB(nal));

        assertThat(payloads).hasSize(3).allSatisfy(payload -> assertThat(payload[0])
                .as("indicator: importance of the NAL unit, type 28")
                .isEqualTo((byte) 0x7c));
        assertThat(payloads).extracting(payload -> payload[1] & 0xff).containsExactly(0x85, 0x05, 0x45);
        assertThat(payloads).extracting(payload -> payload.length).containsExactly(102, 102, 62);
        assertThat(reassembled(payloads, 2, 0x65)).isEqualTo(nal);
    }

    @Test
    void a_large_h265_nal_unit_is_fragmented_as_rfc_7798_says() {
        byte[] nal = nal(300, 19 << 1, 0x01);
        List<byte[]> payloads = new RtpPacketiser(Codec.H265, 103).payloads(annexB(nal));

        assertThat(payloads).allSatisfy(payload -> {
            assertThat(payload[0]).isEqualTo((byte) (49 << 1));
            assertThat(payload[1]).isEqualTo((byte) 0x01);
        });
        assertThat(payloads).extracting(payload -> payload[2] & 0xff).containsExactly(0x80 | 19, 19, 0x40 | 19);
        assertThat(reassembled(payloads, 3, 19 << 1, 0x01)).isEqualTo(nal);
    }

    @Test
    void a_nal_unit_that_just_fits_is_not_fragmented() {
        byte[] nal = nal(100, 0x41);

        assertThat(new RtpPacketiser(Codec.H264, 100).payloads(annexB(nal))).containsExactly(nal);
        assertThat(new RtpPacketiser(Codec.H264, 99).payloads(annexB(nal))).hasSize(2);
    }

    private static byte[] reassembled(List<byte[]> payloads, int from, int... header) {
        ByteArrayOutputStream nal = new ByteArrayOutputStream();
        Arrays.stream(header).forEach(nal::write);
        payloads.forEach(payload -> nal.write(payload, from, payload.length - from));
        return nal.toByteArray();
    }

    private static byte[] nal(int length, int... header) {
        byte[] nal = new byte[length];
        for (int i = 0; i < length; i++) {
            nal[i] = (byte) (i < header.length ? header[i] : 1 + i % 200);
        }
        return nal;
    }

    private static byte[] annexB(byte[] nal) {
        byte[] bytes = new byte[nal.length + 4];
        bytes[3] = 1;
        System.arraycopy(nal, 0, bytes, 4, nal.length);
        return bytes;
    }
}
