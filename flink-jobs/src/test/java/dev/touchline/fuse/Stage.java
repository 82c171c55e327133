package dev.touchline.fuse;

import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.Role;
import dev.touchline.match.SheetPlayer;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.BallLight;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.sighting.ViewRay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A match to try fusion on: sightings by hand, a world that takes them, and the frames that came of it. */
public final class Stage {
    public static final long START = 1_700_000_000_000_000L;
    public static final KitLikelihoods HOME = new KitLikelihoods(0.8, 0.05, 0.05, 0.05, 0.05);
    public static final KitLikelihoods AWAY = new KitLikelihoods(0.05, 0.8, 0.05, 0.05, 0.05);
    public static final KitLikelihoods HOME_KEEPER = new KitLikelihoods(0.05, 0.05, 0.8, 0.05, 0.05);
    public static final KitLikelihoods OFFICIAL = new KitLikelihoods(0.05, 0.05, 0.05, 0.05, 0.8);

    private final Fusion fusion = new Fusion(setup(), FusionRules.STANDARD);
    private final List<MatchFrame> frames = new ArrayList<>();
    private World world = World.unseen();
    private long sequence;

    public static MatchSetup setup() {
        var kit = new KitColours("#ff0000", "#ffffff", "#ff0000");
        List<SheetPlayer> players = new ArrayList<>();
        for (int number = 1; number <= 11; number++) {
            players.add(new SheetPlayer(number, "Player " + number, number == 1 ? Role.GOALKEEPER : Role.OUTFIELD));
        }
        var sheet = new TeamSheet("Reds", "RED", kit, kit, players);
        return new MatchSetup(
                "m",
                3,
                PitchSize.STANDARD,
                sheet,
                sheet,
                kit,
                List.of(new Period(1, START + 1_000_000, null, Team.HOME)),
                Map.of());
    }

    public static Sighting person(long track, double x, double y, KitLikelihoods kit) {
        return new Sighting(track, new PixelBox(0, 0, 10, 30), 0.9, kit, null, new PitchEstimate(x, y, 0.02, 0, 0.04));
    }

    /** A candidate seen from a mast behind the touchline, at {@code height} metres. */
    public static BallSighting ball(double mastX, double x, double y, double height, double score) {
        double dx = x - mastX;
        double dy = y + 54;
        double dz = height - 18;
        double range = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double down = (18 - 0.11) / (18 - height);
        return new BallSighting(
                new PixelPoint(640 + 10 * x, 400 - 8 * y),
                score,
                new ViewRay(mastX, -54, 18, dx / range, dy / range, dz / range),
                new PitchEstimate(mastX + dx * down, -54 + dy * down, 0.05, 0, 0.1),
                null);
    }

    /** The same candidate with the light of a white ball before the grass, {@code range} metres away. */
    public static BallSighting lit(BallSighting ball, double range) {
        var light = new BallLight(0.5 * Math.PI * Math.pow(0.11 / range, 2), 0.4);
        return new BallSighting(ball.centre(), ball.score(), ball.ray(), ball.ground(), light);
    }

    public static FrameSightings picture(
            String camera,
            long sequence,
            long captureMicros,
            PictureQuality quality,
            List<Sighting> people,
            List<BallSighting> balls) {
        return new FrameSightings("m", camera, sequence, 0, captureMicros, 0, 1280, 720, quality, people, balls, 3);
    }

    public void see(String camera, long captureMicros, Sighting... people) {
        take(
                picture(camera, sequence++, captureMicros, PictureQuality.CLEAN, List.of(people), List.of()),
                captureMicros);
    }

    public void seeBall(String camera, long captureMicros, List<Sighting> people, BallSighting... balls) {
        take(picture(camera, sequence++, captureMicros, PictureQuality.CLEAN, people, List.of(balls)), captureMicros);
    }

    public void mark(String camera, long captureMicros, PictureQuality quality) {
        take(picture(camera, sequence++, captureMicros, quality, List.of(), List.of()), captureMicros);
    }

    public void take(FrameSightings picture, long wallMicros) {
        keep(fusion.accept(world, picture, wallMicros));
    }

    public void waitUntil(long wallMicros) {
        keep(fusion.advance(world, wallMicros));
    }

    public long deadline() {
        return fusion.deadlineMicros(world);
    }

    public List<MatchFrame> frames() {
        return frames;
    }

    public MatchFrame last() {
        return frames.get(frames.size() - 1);
    }

    private void keep(Frames step) {
        world = step.world();
        frames.addAll(step.due());
    }
}
