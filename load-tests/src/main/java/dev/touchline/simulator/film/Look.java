package dev.touchline.simulator.film;

import dev.touchline.match.KitColours;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.simulator.play.Actor;
import java.util.SplittableRandom;

/** How a match looks on film: light, weather, grass, kits, surroundings and the camera's own picture, all drawn from the seed. */
public record Look(
        long seed,
        Light light,
        Grass grass,
        Surroundings surroundings,
        PictureStyle style,
        Kit home,
        Kit away,
        Kit homeKeeper,
        Kit awayKeeper,
        Kit officials) {
    private static final long SALT = 0x5eed_f117_0001L;

    public static Look from(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L ^ SALT);
        Light light = Light.from(random);
        Grass grass = Grass.from(random);
        Surroundings surroundings = Surroundings.from(random);
        PictureStyle style = PictureStyle.from(random);
        Wardrobe wardrobe = Wardrobe.from(random);
        return new Look(
                seed,
                light,
                grass,
                surroundings,
                style,
                wardrobe.home(),
                wardrobe.away(),
                wardrobe.homeKeeper(),
                wardrobe.awayKeeper(),
                wardrobe.officials());
    }

    public KitColours homeColours() {
        return home.colours();
    }

    public KitColours awayColours() {
        return away.colours();
    }

    public KitColours homeKeeperColours() {
        return homeKeeper.colours();
    }

    public KitColours awayKeeperColours() {
        return awayKeeper.colours();
    }

    public KitColours officialsColours() {
        return officials.colours();
    }

    Kit kitOf(Actor actor) {
        boolean keeper = actor.role() == Role.GOALKEEPER;
        return switch (actor.team()) {
            case HOME -> keeper ? homeKeeper : home;
            case AWAY -> keeper ? awayKeeper : away;
            case OFFICIALS -> officials;
            case UNKNOWN -> streetClothes(actor.id());
        };
    }

    Person personOf(Actor actor) {
        return Person.from(seed * 31 + actor.id(), kitOf(actor), actor.team() == Team.UNKNOWN ? 0 : actor.number());
    }

    private static Kit streetClothes(int id) {
        SplittableRandom random = new SplittableRandom(id * 7919L + 5);
        Paint top = new Paint(random.nextDouble(), random.nextDouble(), random.nextDouble())
                .mix(Paint.grey(random.nextDouble(0.1, 0.9)), random.nextDouble(0.3, 1));
        Paint legs = random.nextBoolean() ? top : Paint.grey(random.nextDouble(0.08, 0.5));
        return new Kit(Kit.Pattern.PLAIN, top, top, legs, legs, top);
    }
}
