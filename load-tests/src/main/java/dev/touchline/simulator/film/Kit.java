package dev.touchline.simulator.film;

import dev.touchline.match.KitColours;

/** What a side wears: the shirt's main colour covers most of it, the second one its pattern. */
public record Kit(Pattern pattern, Paint shirt, Paint second, Paint shorts, Paint socks, Paint digits) {
    /** How the second colour lies on the shirt. */
    public enum Pattern {
        PLAIN,
        STRIPES,
        HOOPS,
        SASH,
        SLEEVES,
        HALVES
    }

    public KitColours colours() {
        return new KitColours(shirt.hex(), shorts.hex(), socks.hex());
    }
}
