package dev.touchline.launch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process of the assembly: a JVM that runs one of our own commands. It tells on its standard output how far it is, and
 * ends when its standard input does, so it cannot outlive whoever started it.
 */
public final class Child implements AutoCloseable {
    private static final long GRACE_SECONDS = 10;
    /** A child runs the classes of this very JVM: to verify their byte code once more is a fifth of the engine's start. */
    private static final List<String> QUICK_START = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    private final String name;
    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile @Nullable String told;
    /** What it started itself and would leave behind if it were killed. */
    private volatile List<ProcessHandle> offspring = List.of();

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts a child.
     *
     * @param jvm options of its JVM
     * @param log where its standard error goes
     * @param onPart told of each part that stands ({@code say …}), and of the whole ({@code ready …})
     */
    public static Child start(String name, List<String> jvm, List<String> command, Path log, Consumer<String> onPart)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(QUICK_START);
        line.addAll(sharingClasses(name));
        line.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Touchline.class.getName()));
        line.addAll(command);
        var builder = new ProcessBuilder(line);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        var child = new Child(name, builder.start());
        var reader = new Thread(() -> child.listen(onPart), name + "-output");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    /** Libraries' classes as the launcher has kept them, or a list of those that it is to keep; neither has to be. */
    private static List<String> sharingClasses(String name) {
        List<String> options = new ArrayList<>();
        String archive = System.getProperty("touchline.archive");
        if (archive != null) {
            options.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off"));
        }
        String lists = System.getProperty("touchline.classlists");
        if (lists != null) {
            options.add("-XX:DumpLoadedClassList=" + Path.of(lists, name));
        }
        return options;
    }

    private void listen(Consumer<String> onPart) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("say ")) {
                    onPart.accept(line.substring("say ".length()));
                } else if (line.startsWith("ready ")) {
                    String what = line.substring("ready ".length());
                    told = what;
                    offspring = process.descendants().toList();
                    onPart.accept(what);
                    ready.countDown();
                }
            }
        } catch (IOException ended) {
            ready.countDown();
        }
        ready.countDown();
    }

    public String name() {
        return name;
    }

    /** What it said when it was ready, such as its address. */
    public String told() {
        String said = told;
        return said == null ? "" : said;
    }

    /** Whether it ever said that it was ready. */
    boolean hasStood() {
        return told != null;
    }

    /** Ends it as nobody would expect (SIGKILL), and returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    /** Whether it said that it is ready, or is still alive without, after at most so long. */
    public boolean awaitReady(long seconds) throws InterruptedException {
        return ready.await(seconds, TimeUnit.SECONDS) && process.isAlive();
    }

    /** Waits for it to end by itself. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close(); // it ends by itself when its standard input does
        } catch (IOException alreadyClosed) {
            // it is gone, which is what was wanted
        }
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        offspring.forEach(ProcessHandle::destroyForcibly);
    }
}
