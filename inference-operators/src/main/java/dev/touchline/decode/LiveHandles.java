package dev.touchline.decode;

import java.util.concurrent.atomic.AtomicInteger;

/** How many native handles of FFmpeg this JVM holds open: back at zero once every owner is closed, or something leaks. */
public final class LiveHandles {
    private static final AtomicInteger OPEN = new AtomicInteger();

    private LiveHandles() {}

    public static int count() {
        return OPEN.get();
    }

    static void opened() {
        OPEN.incrementAndGet();
    }

    static void closed() {
        OPEN.decrementAndGet();
    }
}
