package dev.touchline.ingest;

/** NTP's 64-bit time (RFC 5905): seconds since 1900 in the upper half, 1/2^32 s in the lower. */
final class NtpTime {
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

    private NtpTime() {}

    static long toMicros(long ntp) {
        long seconds = (ntp >>> 32) - SECONDS_1900_TO_1970;
        return seconds * 1_000_000 + (((ntp & 0xffff_ffffL) * 1_000_000) >>> 32);
    }
}
