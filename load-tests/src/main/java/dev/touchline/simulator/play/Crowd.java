package dev.touchline.simulator.play;

/** Moves everybody one tick on, each giving way to whoever stands too near. */
final class Crowd {
    private static final double ROOM = 0.9;
    private static final double GIVE_WAY = 10;
    private static final double SIGHT = 6;
    private static final double FORESIGHT = 0.6;

    private final Player[] people;

    Crowd(Player[] people) {
        this.people = people;
    }

    void step() {
        for (Player person : people) {
            person.pushX = 0;
            person.pushY = 0;
        }
        for (int first = 0; first < people.length; first++) {
            for (int second = first + 1; second < people.length; second++) {
                part(people[first], people[second]);
            }
        }
        for (Player person : people) {
            person.step(PlayState.TICK);
        }
    }

    /** Sees a clash coming within a second, and gives way across it, since nobody stops at once. */
    private static void part(Player one, Player other) {
        double dx = other.x - one.x;
        double dy = other.y - one.y;
        if (Math.abs(dx) > SIGHT || Math.abs(dy) > SIGHT) {
            return;
        }
        double closingX = other.vx - one.vx;
        double closingY = other.vy - one.vy;
        double closing = closingX * closingX + closingY * closingY;
        double until = closing < 0.01 ? 0 : Plane.clamp(-(dx * closingX + dy * closingY) / closing, 0, FORESIGHT);
        double passX = dx + closingX * until;
        double passY = dy + closingY * until;
        double miss = Plane.length(passX, passY);
        if (miss >= ROOM) {
            return;
        }
        double away = Plane.length(dx, dy);
        boolean headOn = miss < 0.05;
        double sideX = headOn ? -dy / Math.max(0.05, away) : passX / miss;
        double sideY = headOn ? dx / Math.max(0.05, away) : passY / miss;
        double strength = GIVE_WAY * (1 - miss / ROOM) * (1 - until / (2 * FORESIGHT));
        one.pushX -= sideX * strength;
        one.pushY -= sideY * strength;
        other.pushX += sideX * strength;
        other.pushY += sideY * strength;
    }
}
