package dev.touchline.launch;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code (ISO/IEC 18004) in half-block characters, two modules to a character; light modules are drawn, as terminals are dark. */
final class QrText {
    private static final int QUIET = 4;

    private QrText() {}

    static String of(String content) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(content, ErrorCorrectionLevel.L).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "a text of " + content.length() + " characters does not fit into a QR code", e);
        }
        StringBuilder text = new StringBuilder();
        for (int y = -QUIET; y < modules.getHeight() + QUIET; y += 2) {
            for (int x = -QUIET; x < modules.getWidth() + QUIET; x++) {
                text.append(block(isLight(modules, x, y), isLight(modules, x, y + 1)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static boolean isLight(ByteMatrix modules, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return !inside || modules.get(x, y) == 0;
    }

    private static char block(boolean above, boolean below) {
        if (above) {
            return below ? '█' : '▀';
        }
        return below ? '▄' : ' ';
    }
}
