package dev.touchline.perceive;

import dev.touchline.decode.DecodedPicture;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The pictures one camera showed last, kept for as long as newer ones are to be compared with them. */
final class LastPictures implements AutoCloseable {
    private record Kept(long captureMicros, DecodedPicture picture) {}

    private final long lagMicros;
    private final Deque<Kept> kept = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param lagMillis how much older the picture should be that one is compared with; 0 if none ever is
     */
    LastPictures(int lagMillis) {
        this.lagMicros = lagMillis * 1000L;
    }

    /** The longest time that one picture bears on later ones. */
    long reachMicros() {
        return lagMicros + lagMicros / 2;
    }

    /** Keeps this picture, and gives the one nearest to the lag before it for the caller to close; null if none is near. */
    @Nullable
    DecodedPicture before(DecodedPicture picture, long captureMicros) {
        if (lagMicros == 0) {
            return null;
        }
        if (!kept.isEmpty() && kept.getLast().captureMicros >= captureMicros) {
            close();
        }
        while (!kept.isEmpty() && captureMicros - kept.getFirst().captureMicros > reachMicros()) {
            kept.removeFirst().picture.close();
        }
        Kept nearest = null;
        for (Kept candidate : kept) {
            long age = captureMicros - candidate.captureMicros;
            boolean nearer = nearest == null
                    || Math.abs(age - lagMicros) < Math.abs(captureMicros - nearest.captureMicros - lagMicros);
            nearest = age >= lagMicros / 2 && nearer ? candidate : nearest;
        }
        kept.addLast(new Kept(captureMicros, picture.again()));
        return nearest == null ? null : nearest.picture.again();
    }

    @Override
    public void close() {
        kept.forEach(one -> one.picture.close());
        kept.clear();
    }
}
