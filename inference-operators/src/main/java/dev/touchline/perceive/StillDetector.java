package dev.touchline.perceive;

import dev.touchline.decode.ClipReader;
import dev.touchline.decode.ClipReader.ClipPacket;
import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureDecoder;
import dev.touchline.decode.PictureSize;
import dev.touchline.decode.PlanarPicture;
import dev.touchline.decode.UnreadablePictureException;
import dev.touchline.detect.Detection;
import dev.touchline.detect.Detections;
import dev.touchline.detect.Detector;
import dev.touchline.infer.InferenceEngine;
import dev.touchline.infer.Model;
import dev.touchline.infer.ModelRefusedException;
import dev.touchline.kit.KitSample;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds people and ball candidates in picture and clip files, without a match or a calibration. For one thread. */
public final class StillDetector implements AutoCloseable {
    private static final long MOST_PIXELS = 8192L * 4320;

    /** Takes what was found in each picture, and the picture's colours, which last only for the call. */
    public interface Reader {
        void read(StillDetections found, PlanarPicture colours) throws Exception;
    }

    private final InferenceEngine engine;
    private final Model model;
    private @Nullable Detector detector;
    private @Nullable PictureSize size;

    public StillDetector(InferenceEngine engine, Model model) {
        this.engine = engine;
        this.model = model;
    }

    /**
     * Looks at every picture of a file, in display order.
     *
     * @throws UnreadablePictureException if the file is not a picture or clip that FFmpeg reads
     */
    public void look(Path file, Reader reader) throws Exception {
        Deque<DecodedPicture> shown = new ArrayDeque<>();
        try (ClipReader clip = new ClipReader(file);
                PictureDecoder decoder = clip.decoder(MOST_PIXELS);
                LastPictures last = new LastPictures(model.card().input().changeMillis())) {
            int pictures = 0;
            for (ClipPacket packet = clip.next(); packet != null; packet = clip.next()) {
                decoder.decode(packet.payload(), packet.timeMicros(), shown::add);
                pictures = read(file, shown, last, pictures, reader);
            }
            decoder.drain(shown::add);
            read(file, shown, last, pictures, reader);
        } finally {
            shown.forEach(DecodedPicture::close);
        }
    }

    private int read(Path file, Deque<DecodedPicture> shown, LastPictures last, int first, Reader reader)
            throws Exception {
        int pictures = first;
        while (!shown.isEmpty()) {
            try (DecodedPicture picture = shown.remove();
                    DecodedPicture before = last.before(picture, picture.stamp())) {
                Detector ready = detectorFor(picture.size());
                Detections found = ready.detect(picture, before);
                PictureColours colours = new PictureColours(ready);
                List<StillPerson> people = new ArrayList<>();
                for (Detection person : found.people()) {
                    people.add(dressed(person, colours.clothesIn(person.box())));
                }
                PictureSize full = picture.size();
                reader.read(
                        new StillDetections(
                                file.toString(),
                                pictures++,
                                picture.stamp(),
                                full.width(),
                                full.height(),
                                people,
                                found.balls()),
                        ready.colours());
            }
        }
        return pictures;
    }

    private static StillPerson dressed(Detection person, @Nullable KitSample clothes) {
        if (clothes == null) {
            return new StillPerson(person.box(), person.score(), null, null);
        }
        return new StillPerson(
                person.box(),
                person.score(),
                HexColour.ofLab(clothes.shirtL(), clothes.shirtA(), clothes.shirtB()),
                HexColour.ofLab(clothes.shortsL(), clothes.shortsA(), clothes.shortsB()));
    }

    private Detector detectorFor(PictureSize wanted) throws ModelRefusedException {
        Detector ready = detector;
        if (ready == null || !wanted.equals(size)) {
            close();
            ready = Detector.open(engine, model, wanted, 0, wanted);
            detector = ready;
            size = wanted;
        }
        return ready;
    }

    @Override
    public void close() {
        if (detector != null) {
            detector.close();
            detector = null;
        }
    }
}
