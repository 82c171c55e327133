package dev.touchline.simulator.rtsp;

import dev.touchline.footage.Codec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file played over and over in real time, its time running on: a picture's capture time is its presentation instant. It
 * is given when a camera would send it, which with B-frames is up to their reordering after it was taken.
 */
public final class LoopedFile implements Footage {
    private static final int PICTURES_SCANNED = 300;

    private final Path file;
    private final Codec codec;
    private final long reorderMicros;
    private final long firstPresentationMicros;
    private final long startNanos;
    private final long startMicros;
    private CodedFile pass;
    private long loopMicros;
    private long lengthMicros;

    /** Opens a file whose first picture is presented at this instant. */
    public LoopedFile(Path file, Instant start) throws IOException {
        this.file = file;
        long reorder = 0;
        long first = Long.MAX_VALUE;
        try (CodedFile scan = CodedFile.open(file)) {
            this.codec = scan.codec();
            CodedFile.@Nullable Picture picture = scan.next();
            for (int i = 0; i < PICTURES_SCANNED && picture != null; i++, picture = scan.next()) {
                reorder = Math.max(reorder, picture.presentationMicros() - picture.decodeMicros());
                first = Math.min(first, picture.presentationMicros());
            }
        }
        if (first == Long.MAX_VALUE) {
            throw new IOException(file + ": no picture in it");
        }
        this.reorderMicros = reorder;
        this.firstPresentationMicros = first;
        this.startMicros = TimeUnit.SECONDS.toMicros(start.getEpochSecond()) + start.getNano() / 1000;
        Instant now = Instant.now();
        this.startNanos = System.nanoTime()
                + TimeUnit.SECONDS.toNanos(start.getEpochSecond() - now.getEpochSecond())
                + start.getNano()
                - now.getNano();
        this.pass = CodedFile.open(file);
    }

    @Override
    public CodedPicture next() throws InterruptedException {
        try {
            CodedFile.Picture picture = pass.next();
            if (picture == null) {
                pass.close();
                pass = CodedFile.open(file);
                loopMicros += lengthMicros;
                picture = pass.next();
            }
            if (picture == null) {
                throw new IOException(file + ": empty on the second reading");
            }
            return due(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CodedPicture due(CodedFile.Picture picture) throws InterruptedException {
        long presented = picture.presentationMicros() - firstPresentationMicros;
        lengthMicros = Math.max(lengthMicros, presented + picture.durationMicros());
        long sent = picture.decodeMicros() - firstPresentationMicros + reorderMicros + loopMicros;
        long wait = startNanos + sent * 1000 - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        return new CodedPicture(codec, startMicros + loopMicros + presented, picture.key(), picture.annexB());
    }

    @Override
    public void close() {
        pass.close();
    }
}
