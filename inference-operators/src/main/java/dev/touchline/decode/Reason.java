package dev.touchline.decode;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;

/** FFmpeg's words for one of its error numbers. */
final class Reason {
    private static final int LONGEST = 128;

    private Reason() {}

    static String of(int error) {
        byte[] words = new byte[LONGEST];
        av_strerror(error, words, LONGEST);
        int end = 0;
        while (end < LONGEST && words[end] != 0) {
            end++;
        }
        return new String(words, 0, end, StandardCharsets.UTF_8);
    }
}
