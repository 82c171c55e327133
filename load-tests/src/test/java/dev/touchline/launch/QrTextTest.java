package dev.touchline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrTextTest {
    private static final String LINK = "https://192.168.1.20:8080/?token=q1w2e3r4t5y6u7i8o9p0aa";
    private static final int QUIET = 4;

    @Test
    void a_reader_gets_the_link_back() throws Exception {
        List<String> lines = QrText.of(LINK).lines().toList();
        int side = lines.get(0).length() - 2 * QUIET;
        BitMatrix modules = new BitMatrix(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                char block = lines.get((y + QUIET) / 2).charAt(x + QUIET);
                boolean lit = block == '█' || block == ((y + QUIET) % 2 == 0 ? '▀' : '▄');
                if (!lit) {
                    modules.set(x, y);
                }
            }
        }
        assertThat(new Decoder().decode(modules, null).getText()).isEqualTo(LINK);
    }

    @Test
    void it_fits_a_terminal_of_eighty_columns_and_stands_in_a_light_frame() {
        List<String> lines = QrText.of(LINK).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThan(80));
        assertThat(lines.get(0)).matches("█+");
        assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("████").endsWith("████"));
    }
}
