package dev.touchline.simulator.film;

import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.Scene;
import java.util.HashMap;
import java.util.Map;

/** Everybody in a scene, posed and laid out for one camera: who runs keeps the rhythm of their stride from scene to scene. */
final class Troupe {
    /** One person over time. */
    private static final class Member {
        final Person person;
        final Posture posture = new Posture();
        final Figure figure;
        double phase;
        long tick = Long.MIN_VALUE;

        Member(Person person, double phase) {
            this.person = person;
            this.phase = phase;
            figure = new Figure(person);
        }
    }

    private final Look look;
    private final Turf turf;
    private final Optics optics;
    private final Map<Integer, Member> members = new HashMap<>();
    private final Stance stance = new Stance();
    Actor[] actors = new Actor[0];
    Posture[] postures = new Posture[0];
    Figure[] figures = new Figure[0];
    int count;

    Troupe(Look look, Turf turf, Optics optics) {
        this.look = look;
        this.turf = turf;
        this.optics = optics;
    }

    /** Poses the scene; afterwards the arrays hold those inside the picture, the farthest first. */
    void pose(Scene scene) {
        int people = scene.people().size();
        if (actors.length < people) {
            actors = new Actor[people];
            postures = new Posture[people];
            figures = new Figure[people];
        }
        count = 0;
        for (Actor actor : scene.people()) {
            Member member = members.computeIfAbsent(
                    actor.id(),
                    id -> new Member(look.personOf(actor), Texture.cell(id, (int) scene.tick(), 77) * 2 * Math.PI));
            advance(member, actor, scene.tick());
            Gait.pose(actor, member.phase, Texture.hash(actor.id(), 3, (int) look.seed()) >>> 8, stance);
            member.posture.take(
                    stance, member.person.height(), actor.x(), actor.y(), turf.heightAt(actor.x(), actor.y()));
            if (member.figure.lay(member.posture, member.person, optics) && inside(member.figure, optics.camera)) {
                insert(actor, member);
            }
        }
    }

    private static void advance(Member member, Actor actor, long tick) {
        double seconds = member.tick == Long.MIN_VALUE ? 0 : (double) (tick - member.tick) / Scene.TICKS_PER_SECOND;
        double speed = Math.hypot(actor.vx(), actor.vy());
        member.phase += 2 * Math.PI * speed * Math.max(0, Math.min(1, seconds)) / Gait.strideLength(speed);
        member.tick = tick;
    }

    private void insert(Actor actor, Member member) {
        int at = count++;
        while (at > 0 && figures[at - 1].depth < member.figure.depth) {
            actors[at] = actors[at - 1];
            postures[at] = postures[at - 1];
            figures[at] = figures[at - 1];
            at--;
        }
        actors[at] = actor;
        postures[at] = member.posture;
        figures[at] = member.figure;
    }

    static boolean inside(Figure figure, RigCamera camera) {
        return figure.right > 0
                && figure.bottom > 0
                && figure.left < camera.width()
                && figure.top < camera.height()
                && figure.bottom - figure.top < 900;
    }
}
