package dev.touchline.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one demo or run, started together and stopped together, last one first. Cameras and ingest are started again
 * when they end; with the engine, all ends.
 */
final class Assembly implements AutoCloseable {
    private static final int SIGNALLED = 128;
    private static final long START_SECONDS = 180;
    /** On Ctrl-C every process hears of it at once, and a child may be gone before this one is told. */
    private static final long CLOSING_SECONDS = 3;

    private static final List<String> SMALL = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final List<String> CAMERAS = List.of("-Xmx768m", "-XX:+UseSerialGC");
    private static final int FEW_CORES = 2;
    private static final List<String> ENGINE = engine(Runtime.getRuntime().availableProcessors());

    private final Path work;
    private final BiConsumer<String, String> progress;
    private final Deque<Post> posts = new ConcurrentLinkedDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean failed;

    /**
     * Prepares to start processes.
     *
     * @param progress told (process, part) whenever a part stands
     */
    Assembly(Path work, BiConsumer<String, String> progress) {
        this.work = work;
        this.progress = progress;
    }

    /**
     * How the engine's process is run. On few cores without the optimising compiler: in the first minutes it takes more of them
     * than its code ever gives back, for what is slow here is native.
     */
    private static List<String> engine(int cores) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms512m", "-Xmx1200m", "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20", "-XX:MaxDirectMemorySize=512m"));
        if (cores <= FEW_CORES) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    Post cameras(List<String> arguments) throws IOException {
        return cameras("cameras", arguments);
    }

    /** Some of the cameras, in a process with a name of its own. */
    Post cameras(String name, List<String> arguments) throws IOException {
        return supervised(name, CAMERAS, join("simulate", arguments));
    }

    Post engine(Path match, int kafkaPort, @Nullable Path record) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(match.toString(), "--work", work.toString(), "--kafka-port", Integer.toString(kafkaPort)));
        if (record != null) {
            arguments.addAll(List.of("--record", record.toString()));
        }
        return vital("engine", ENGINE, join("engine", arguments));
    }

    /** Lets an engine go through the video recorded under the work folder once more, and waits for its end. */
    void goThroughOnceMore(Path match, int kafkaPort, Path record) throws IOException, InterruptedException {
        Post unshed = vital(
                "unshed",
                ENGINE,
                List.of(
                        "engine",
                        match.toString(),
                        "--work",
                        work.toString(),
                        "--kafka-port",
                        Integer.toString(kafkaPort),
                        "--record",
                        record.toString(),
                        "--unshed"));
        int status = unshed.child().awaitEnd();
        if (status != 0) {
            failed = true;
            throw new Trouble("the unshed pass ended with exit status " + status + lastWords("unshed"));
        }
    }

    /**
     * Starts it when all else stands: what it reads before that is for nobody, and to read it, and to film it where the cameras
     * are simulated, takes the cores that the engine starts on.
     */
    Post ingest(Path match, String kafka) throws IOException, InterruptedException {
        awaitReady();
        return supervised("ingest", SMALL, List.of("ingest", match.toString(), "--kafka", kafka));
    }

    private static List<String> join(String command, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        return all;
    }

    private Post vital(String name, List<String> jvm, List<String> command) throws IOException {
        return keep(Post.vital(() -> start(name, jvm, command)));
    }

    private Post supervised(String name, List<String> jvm, List<String> command) throws IOException {
        RestartDelay delay = new RestartDelay(RandomGenerator.getDefault());
        return keep(Post.supervised(() -> start(name, jvm, command), delay, event -> progress.accept(name, event)));
    }

    private Child start(String name, List<String> jvm, List<String> command) throws IOException {
        // what natives and stores unpack goes when the work folder does, however the process ends
        Path scratch = Files.createDirectories(work.resolve("tmp"));
        List<String> options = new ArrayList<>(jvm);
        options.add("-Djava.io.tmpdir=" + scratch);
        return Child.start(name, options, command, log(name), part -> progress.accept(name, part));
    }

    private Post keep(Post post) {
        posts.push(post);
        return post;
    }

    private Path log(String name) {
        return work.resolve(name + ".log");
    }

    /** Waits until every process stands; a {@link Trouble} names the one that does not and where its log is. */
    void awaitReady() throws InterruptedException {
        for (Post post : posts) {
            Child child = post.child();
            if (!child.awaitReady(START_SECONDS) && !(post.hasStood() && post.holds())) {
                if (isClosing()) {
                    throw new Trouble("stopped before the match was on");
                }
                failed = true;
                throw new Trouble(child.name() + " did not start" + lastWords(child.name()));
            }
        }
    }

    /** Waits so long, or for ever when it is null; a {@link Trouble} if the engine ends meanwhile. */
    void watch(@Nullable Long seconds) throws InterruptedException {
        long until = seconds == null ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (until == Long.MAX_VALUE || System.nanoTime() < until) {
            check();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Throws a {@link Trouble} if a process has ended that is not started again. */
    void check() throws InterruptedException {
        for (Post post : posts) {
            if (!post.holds() && !isClosing()) {
                failed = true;
                Child child = post.child();
                int status = child.exitValue();
                // one that was killed had no time to say why
                String why = status > SIGNALLED ? "; its log is " + log(child.name()) : lastWords(child.name());
                throw new Trouble(child.name() + " ended with exit status " + status + why);
            }
        }
    }

    /** The end of what a process had to say, in the hope that it says why. */
    private String lastWords(String name) {
        String last;
        try (Stream<String> lines = Files.lines(log(name), StandardCharsets.UTF_8)) {
            last = lines.filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
        } catch (IOException | UncheckedIOException unreadable) {
            last = "";
        }
        String words = last.isEmpty() ? "" : " (" + last.strip() + ")";
        return words + "; its log is " + log(name);
    }

    private boolean isClosing() throws InterruptedException {
        return closing.await(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    /** The processes as they are now. */
    List<Child> children() {
        return posts.stream().map(Post::child).toList();
    }

    /** Whether a process let it down, so that its log is worth keeping. */
    boolean failed() {
        return failed;
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        while (!posts.isEmpty()) {
            posts.pop().close();
        }
    }
}
