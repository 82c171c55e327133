package dev.touchline.simulator.film;

import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.MatchPlay;
import dev.touchline.simulator.play.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Writes pictures of play and the truth about them, for a detector to learn from: NNNNNN.jpg with NNNNNN.json, and where play
 * was filmed as it ran also NNNNNN-before.png, the brightness of the picture two ticks before.
 */
public final class DatasetDump {
    private static final long FIRST_SCORING_SEED = 9000;
    private static final int SCENES_PER_SEED = 2;
    private static final int SECONDS_APART = 40;
    private static final int LAG = 2;
    private final Path folder;
    private final String manner;

    private DatasetDump(Path folder, String manner) {
        this.folder = folder;
        this.manner = manner;
    }

    /**
     * Arguments: folder, number of pictures, first seed, last seed, and the manner: {@code varied} cameras film practice
     * moments (if left out), the {@code standard} rig films them, or the rigs film {@code matches} through H.264.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            throw new IllegalArgumentException("Got " + arguments.length
                    + " arguments, expected FOLDER COUNT FIRST_SEED LAST_SEED [varied|standard|matches].");
        }
        int count = Integer.parseInt(arguments[1]);
        long first = Long.parseLong(arguments[2]);
        long last = Long.parseLong(arguments[3]);
        if (last >= FIRST_SCORING_SEED) {
            throw new IllegalArgumentException(
                    "Seed " + last + " is kept for scoring; give seeds below " + FIRST_SCORING_SEED + ".");
        }
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        DatasetDump dump = new DatasetDump(folder, arguments.length > 4 ? arguments[4] : "varied");
        int seeds = (int) (last - first + 1);
        for (int picture = 0; picture < count; picture += SCENES_PER_SEED) {
            int turn = picture / SCENES_PER_SEED;
            dump.film(first + turn % seeds, turn / seeds, picture, Math.min(SCENES_PER_SEED, count - picture));
        }
    }

    private void film(long seed, int round, int number, int scenes) throws IOException {
        SplittableRandom random = new SplittableRandom(seed * 1009 + round);
        Look look = Look.from(seed);
        switch (manner) {
            case "varied" -> {
                RigCamera camera = PracticeCamera.draw(random, PitchSize.STANDARD);
                Turf turf = new Turf(PitchSize.STANDARD, random.nextDouble(0, 0.5));
                try (FilmCamera film = new FilmCamera(turf, camera, look)) {
                    double sharpen = random.nextDouble() < 0.5 ? random.nextDouble(0, 0.9) : random.nextDouble(-0.5, 0);
                    moments(film, round, number, scenes, sharpen, look.style().noise() * 0.7, random);
                }
            }
            case "standard" -> {
                Rig rig = Rig.standard(PitchSize.STANDARD);
                RigCamera camera = rig.cameras().get(number / SCENES_PER_SEED % 2);
                try (FilmCamera film = new FilmCamera(rig.turf(), camera, look)) {
                    moments(film, round, number, scenes, 0, 0, random);
                }
            }
            case "matches" -> match(look, number, scenes, random);
            default ->
                throw new IllegalArgumentException(
                        "Manner " + manner + " is unknown; give varied, standard or matches.");
        }
    }

    private void moments(
            FilmCamera film, int round, int number, int scenes, double sharpen, double noise, SplittableRandom random)
            throws IOException {
        long seed = film.look().seed();
        RigCamera camera = film.camera();
        PracticeMoment moments = new PracticeMoment(seed * 31 + round, PitchSize.STANDARD);
        for (int i = 0; i < scenes; i++) {
            YuvPicture picture = film.draw(moments.next(i * 1000L + round, camera.aimX(), camera.aimY()));
            YuvPicture still = StillFinish.process(picture, sharpen, noise, random);
            save(number + i, still, (float) random.nextDouble(0.7, 0.95), film);
        }
    }

    /** Films a match's first minutes, coding a run of pictures before each still, so that it looks as the stream does. */
    private void match(Look look, int number, int scenes, SplittableRandom random) throws IOException {
        int turn = number / SCENES_PER_SEED;
        Rig rig = turn % 5 == 4 ? Rig.tsukuba(PitchSize.STANDARD) : Rig.standard(PitchSize.STANDARD);
        RigCamera camera = rig.cameras().get(random.nextInt(2));
        MatchPlay play = new MatchPlay(look.seed(), PitchSize.STANDARD);
        try (FilmCamera film = new FilmCamera(rig.turf(), camera, look);
                H264Pictures decoder = new H264Pictures()) {
            for (int i = 0; i < scenes; i++) {
                int wait = random.nextInt(5, SECONDS_APART) * Scene.TICKS_PER_SECOND;
                for (int tick = 0; tick < wait; tick++) {
                    play.next();
                }
                int run = random.nextInt(LAG + 2, 16);
                Deque<YuvPicture> seen = new ArrayDeque<>();
                for (int tick = 0; tick < run; tick++) {
                    seen.addLast(decoder.decode(film.shoot(play.next(), 0).annexB()));
                    if (seen.size() > LAG + 1) {
                        seen.removeFirst();
                    }
                }
                save(number + i, seen.getLast(), 0.95f, film);
                Files.write(folder.resolve(name(number + i) + "-before.png"), StillFinish.grey(seen.getFirst()));
            }
        }
    }

    private void save(int number, YuvPicture picture, float quality, FilmCamera film) throws IOException {
        Files.write(folder.resolve(name(number) + ".jpg"), StillFinish.jpeg(picture, quality));
        Files.writeString(
                folder.resolve(name(number) + ".json"),
                json(film.truth(), film.look().seed()));
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private static String json(FilmTruth truth, long seed) {
        List<String> people = truth.people().stream()
                .map(person -> String.format(
                        Locale.ROOT,
                        "{\"box\":[%.1f,%.1f,%.1f,%.1f],\"foot\":[%.2f,%.2f],\"visible\":%.3f,\"team\":\"%s\",\"role\":\"%s\",\"number\":%d}",
                        person.box().left(),
                        person.box().top(),
                        person.box().width(),
                        person.box().height(),
                        person.foot().x(),
                        person.foot().y(),
                        person.visible(),
                        person.team(),
                        person.role(),
                        person.number()))
                .toList();
        String balls = truth.balls().stream()
                .map(ball -> String.format(
                        Locale.ROOT,
                        "{\"x\":%.2f,\"y\":%.2f,\"radius\":%.2f,\"visible\":%.3f,\"match\":%b}",
                        ball.x(),
                        ball.y(),
                        ball.radius(),
                        ball.visible(),
                        ball.match()))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"width\":%d,\"height\":%d,\"seed\":%d,\"people\":[%s],\"balls\":[%s]}%n",
                truth.width(),
                truth.height(),
                seed,
                String.join(",", people),
                balls);
    }
}
