package dev.touchline.launch;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The place of one process in an assembly. A supervised one is manned again whenever its process ends after it stood once; a
 * vital one, which has no restart delay, is not: with it, all ends.
 */
final class Post implements AutoCloseable {
    /** Exit status after SIGINT and SIGTERM: on Ctrl-C a child may be gone before this process is told. */
    private static final Set<Integer> ASKED_TO = Set.of(130, 143);

    private static final long CLOSING_MILLIS = 3_000;

    /** Starts the process, the first time and every other. */
    interface Start {
        Child start() throws IOException;
    }

    private final Start start;
    private final @Nullable RestartDelay delay;
    private final Consumer<String> progress;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Child child;
    private volatile boolean stood;

    private Post(Start start, @Nullable RestartDelay delay, Consumer<String> progress) throws IOException {
        this.start = start;
        this.delay = delay;
        this.progress = progress;
        this.child = start.start();
    }

    static Post vital(Start start) throws IOException {
        return new Post(start, null, part -> {});
    }

    /**
     * Starts a process and looks after it.
     *
     * @param progress told whenever it is started again
     */
    static Post supervised(Start start, RestartDelay delay, Consumer<String> progress) throws IOException {
        Post post = new Post(start, delay, progress);
        Thread watch = new Thread(() -> post.supervise(delay), "supervise-" + post.child.name());
        watch.setDaemon(true);
        watch.start();
        return post;
    }

    private void supervise(RestartDelay restart) {
        try {
            while (true) {
                long began = System.nanoTime();
                int status = child.awaitEnd();
                stood |= child.hasStood();
                long ran = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                long wait = restart.nextMillis(ran) + (ASKED_TO.contains(status) ? CLOSING_MILLIS : 0);
                if (!stood || closing.await(wait, TimeUnit.MILLISECONDS) || !again(status)) {
                    return;
                }
            }
        } catch (IOException e) {
            progress.accept("cannot be started again: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean again(int status) throws IOException {
        if (closing.getCount() == 0) {
            return false;
        }
        progress.accept("ended with exit status " + status + ", is started again");
        child.close();
        child = start.start();
        return true;
    }

    /** The process that mans it now. */
    Child child() {
        return child;
    }

    /** Whether its process, or one before it, ever said that it was ready. */
    boolean hasStood() {
        return stood || child.hasStood();
    }

    /** Whether all is well, or will be without anybody's doing. */
    boolean holds() {
        return child.isAlive() || (delay != null && hasStood());
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            child.close();
        }
    }
}
