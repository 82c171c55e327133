package dev.touchline.launch;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A child's side of the bargain: it says how far it is on standard output, and stops when standard input ends. */
final class ParentWatch {
    private final CountDownLatch stop = new CountDownLatch(1);

    private ParentWatch() {}

    static ParentWatch begin() {
        var watch = new ParentWatch();
        var reader = new Thread(watch::listen, "parent-watch");
        reader.setDaemon(true);
        reader.start();
        return watch;
    }

    private void listen() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said; only the end counts
            }
        } catch (IOException ended) {
            // the same as the end
        }
        stop.countDown();
    }

    /** Tells the parent of one part that stands. */
    void say(String part) {
        tell("say " + part);
    }

    /** Tells the parent that all of this child stands. */
    void ready(String what) {
        tell("ready " + what);
    }

    private static void tell(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    void awaitStop() throws InterruptedException {
        stop.await();
    }
}
