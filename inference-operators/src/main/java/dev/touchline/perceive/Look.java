package dev.touchline.perceive;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureSize;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A decoded picture that waits for the engine; it owns the picture and the one to compare it with, and answers exactly once. */
final class Look {
    /** How a look ended: something seen, or a failure, or neither when the picture was shed. */
    record Outcome(@Nullable Seen seen, @Nullable Throwable failure) {
        static final Outcome SHED = new Outcome(null, null);
    }

    private final DecodedPicture picture;
    private final @Nullable DecodedPicture before;
    private final PictureReader reader;
    private final PictureSize readAt;
    private final long captureMicros;
    private final long dueMicros;
    private final Consumer<Outcome> answer;

    /**
     * A picture to look at.
     *
     * @param dueMicros when it could first be seen: the arrival of the unit with which the decoder showed it
     */
    Look(
            DecodedPicture picture,
            @Nullable DecodedPicture before,
            PictureReader reader,
            PictureSize readAt,
            long captureMicros,
            long dueMicros,
            Consumer<Outcome> answer) {
        this.picture = picture;
        this.before = before;
        this.reader = reader;
        this.readAt = readAt;
        this.captureMicros = captureMicros;
        this.dueMicros = dueMicros;
        this.answer = answer;
    }

    DecodedPicture picture() {
        return picture;
    }

    /** What the camera showed a moment earlier. */
    @Nullable
    DecodedPicture before() {
        return before;
    }

    PictureReader reader() {
        return reader;
    }

    PictureSize readAt() {
        return readAt;
    }

    long captureMicros() {
        return captureMicros;
    }

    long dueMicros() {
        return dueMicros;
    }

    void end(Outcome outcome) {
        picture.close();
        if (before != null) {
            before.close();
        }
        try {
            answer.accept(outcome);
        } catch (RejectedExecutionException taskIsGone) {
            // a task that has ended asks for nothing any more
        }
    }
}
