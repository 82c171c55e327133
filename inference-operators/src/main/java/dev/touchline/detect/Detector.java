package dev.touchline.detect;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureSize;
import dev.touchline.decode.PlanarConverter;
import dev.touchline.decode.PlanarPicture;
import dev.touchline.infer.InferenceEngine;
import dev.touchline.infer.InferenceSession;
import dev.touchline.infer.Model;
import dev.touchline.infer.ModelCard;
import dev.touchline.infer.ModelRefusedException;
import dev.touchline.infer.Tensor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network bound to pictures of one size: converts, infers and reads the heads, all in memory kept from picture to picture.
 * For one thread; boxes come in pixels of the picture given, however it was scaled.
 */
public final class Detector implements AutoCloseable {
    private final ModelCard card;
    private final Fitting fitting;
    private final InferenceSession session;
    private final Heads heads;
    private final PlanarConverter converter = new PlanarConverter();
    private final PlanarPicture colours;
    private final @Nullable NetworkInput rearranged;

    private Detector(ModelCard card, Fitting fitting, InferenceSession session) {
        this.card = card;
        this.fitting = fitting;
        this.session = session;
        this.heads = Heads.of(card);
        this.colours = new PlanarPicture(fitting.content(), fitting.input().paddedTo(2));
        this.rearranged =
                card.input().colour() == ModelCard.Colour.VIDEO ? null : new NetworkInput(card.input(), fitting);
    }

    /**
     * Readies a network for pictures of one size.
     *
     * @param top the first row that is worth a look; networks of a fixed size look at all
     * @param readAt the size pictures are scaled to before they are looked at, for networks that take any size
     */
    public static Detector open(InferenceEngine engine, Model model, PictureSize picture, int top, PictureSize readAt)
            throws ModelRefusedException {
        Fitting fitting = fit(model.card(), picture, top, readAt);
        InferenceSession session =
                engine.load(model, fitting.input().width(), fitting.input().height());
        Detector detector = new Detector(model.card(), fitting, session);
        try {
            detector.heads.check(session.run(detector.input()), fitting);
            return detector;
        } catch (ModelRefusedException unfit) {
            detector.close();
            throw new ModelRefusedException(model.card().id() + ": " + unfit.getMessage(), unfit);
        } catch (RuntimeException failed) {
            detector.close();
            throw failed;
        }
    }

    /** The first row that is looked at of pictures whose rows are worth a look from {@code top} on. */
    public static int firstRow(ModelCard card, PictureSize picture, int top, PictureSize readAt)
            throws ModelRefusedException {
        return fit(card, picture, top, readAt).top();
    }

    private static Fitting fit(ModelCard card, PictureSize picture, int top, PictureSize readAt)
            throws ModelRefusedException {
        ModelCard.Input input = card.input();
        if (input.fit() == ModelCard.Fit.AS_IS) {
            return Fitting.from(top, picture, readAt, card.sizeMultiple());
        }
        List<Integer> size = input.size();
        if (size == null || size.size() != 2) {
            throw new ModelRefusedException(
                    card.id() + ": the card gives the input's size as " + size + ", expected [height, width]");
        }
        PictureSize fixed = new PictureSize(size.get(1), size.get(0));
        if (input.fit() == ModelCard.Fit.STRETCH) {
            return new Fitting(picture, 0, fixed, fixed);
        }
        double ratio = Math.min((double) fixed.width() / picture.width(), (double) fixed.height() / picture.height());
        PictureSize content = new PictureSize((int) (picture.width() * ratio), (int) (picture.height() * ratio));
        return new Fitting(picture, 0, content, fixed);
    }

    /** People at or above the card's own threshold, and ball candidates; of one picture, or of one and an earlier. */
    public Detections detect(DecodedPicture picture, @Nullable DecodedPicture before) {
        ModelCard.PeopleHead people = card.outputs().people();
        return detect(picture, before, before == null ? people.thresholdStill() : people.threshold());
    }

    /**
     * People scoring at least {@code leastPerson}, for a tracker that can use doubtful ones, those the card says may stand beside
     * them, and ball candidates.
     *
     * @param before what the same unmoved camera showed so long earlier as the card asks for, if known
     */
    public Detections detect(DecodedPicture picture, @Nullable DecodedPicture before, double leastPerson) {
        if (!picture.size().equals(fitting.picture())) {
            throw new IllegalArgumentException(
                    "a picture of " + picture.size() + " for a detector of " + fitting.picture());
        }
        convert(picture, before);
        return heads.read(infer(), fitting, leastPerson);
    }

    void convert(DecodedPicture picture, @Nullable DecodedPicture before) {
        converter.convert(picture, before, fitting.top(), colours);
        if (rearranged != null) {
            rearranged.fill(colours);
        }
    }

    Map<String, Tensor> infer() {
        return session.run(input());
    }

    private ByteBuffer input() {
        return rearranged == null ? colours.planes() : rearranged.bytes();
    }

    /** The picture last looked at, in the size it was looked at; it lasts until the next. */
    public PlanarPicture colours() {
        return colours;
    }

    /** The column of {@link #colours()} for one of the picture. */
    public double columnOf(double x) {
        return x * fitting.scaleX();
    }

    /** The row of {@link #colours()} for one of the picture. */
    public double rowOf(double y) {
        return (y - fitting.top()) * fitting.scaleY();
    }

    /** How many pixels of {@link #colours()} there are for one of the picture. */
    public double pixelsOfOne() {
        return fitting.scaleX() * fitting.scaleY();
    }

    Fitting fitting() {
        return fitting;
    }

    Heads heads() {
        return heads;
    }

    @Override
    public void close() {
        session.close();
        converter.close();
        colours.close();
    }
}
