package dev.touchline.simulator.rtsp;

import dev.touchline.footage.Codec;
import dev.touchline.wire.Stamp;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A made clip over and over, live, at 100 pictures a second unless told otherwise; remembers what it gave and when. */
final class ClipFootage implements Footage {
    static final long PERIOD_MICROS = 10_000;

    private final List<EncodedClip.Picture> clip;
    private final long periodMicros;
    private final long startMicros = Stamp.now();
    private final long startNanos = System.nanoTime();
    private final NavigableMap<Long, byte[]> given = new ConcurrentSkipListMap<>();
    private long count;

    ClipFootage(List<EncodedClip.Picture> clip) {
        this(clip, PERIOD_MICROS);
    }

    ClipFootage(List<EncodedClip.Picture> clip, long periodMicros) {
        this.clip = clip;
        this.periodMicros = periodMicros;
    }

    @Override
    public CodedPicture next() throws InterruptedException {
        long due = startNanos + count * periodMicros * 1000 - System.nanoTime();
        new Semaphore(0).tryAcquire(due, TimeUnit.NANOSECONDS);
        EncodedClip.Picture picture = clip.get((int) (count % clip.size()));
        long captured = startMicros + count * periodMicros;
        count++;
        given.put(captured, picture.annexB());
        return new CodedPicture(Codec.H264, captured, picture.key(), picture.annexB());
    }

    /** What was given, by capture time in microseconds UTC. */
    NavigableMap<Long, byte[]> given() {
        return given;
    }
}
