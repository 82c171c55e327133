package dev.touchline.simulator.play;

import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;

/**
 * A football match that plays for ever: a scene every 40 ms, and the truth about it. The same plan gives the same match, byte for
 * byte. Metres from the centre spot; home attacks +x in the first period. A kick or throw from control strikes the ball 0.16 s after
 * its action begins, a header about 0.24 s after its jump; a first touch in flight begins with the contact.
 */
public final class MatchPlay {
    private final PlayState state;
    private final Shape shape;
    private final Chase chase;
    private final Places places;
    private final Restarts restarts;
    private final Umpire umpire;
    private final OnBall onBall;
    private final Keeping keeping;
    private final Contacts contacts;
    private final Officials officials;
    private final Crowd crowd;
    private final Player[] people = new Player[25];
    private final PossessionTruth possessionTruth = new PossessionTruth();
    private TruthPossession possession = TruthPossession.OUT;

    public MatchPlay(long seed, PitchSize pitch) {
        this(MatchPlan.of(seed, pitch));
    }

    public MatchPlay(MatchPlan plan) {
        state = new PlayState(plan);
        Kicking kicking = new Kicking(state);
        PassSearch passes = new PassSearch(state);
        shape = new Shape(state);
        chase = new Chase(state);
        places = new Places(state);
        restarts = new Restarts(state, kicking, passes);
        umpire = new Umpire(state, restarts);
        onBall = new OnBall(state, kicking, passes);
        keeping = new Keeping(state, kicking, passes, umpire);
        contacts = new Contacts(state, kicking, onBall, umpire);
        officials = new Officials(state);
        System.arraycopy(state.players, 0, people, 0, state.players.length);
        people[22] = officials.referee;
        people[23] = officials.near;
        people[24] = officials.far;
        crowd = new Crowd(people);
        lineUp(state.home);
        lineUp(state.away);
    }

    private void lineUp(Side side) {
        side.keeper().stand(side.ownGoalX() + 6 * side.direction, 0);
        for (int outfield = 0; outfield < Side.SIZE - 1; outfield++) {
            double u = Math.min(-33 + side.formation.depth(outfield) * 31, -1.2);
            side.players[outfield + 1].stand(u * side.direction, side.formation.breadth(outfield) * 26);
        }
        for (Player player : side.players) {
            player.facing = side.direction > 0 ? 0 : Math.PI;
        }
    }

    /** Plays on to the next tick. */
    public Scene next() {
        state.tick++;
        if (state.tick == 0) {
            restarts.openMatch();
        }
        state.followPlay();
        steer();
        crowd.step();
        moveBall();
        if (restarts.openedPeriod()) {
            umpire.periodBegins();
        }
        Scene scene = scene();
        possession = possessionTruth.after(scene, state.lastTouch.id);
        return scene;
    }

    private void steer() {
        shape.assign();
        if (state.alive()) {
            chase.assign();
            keeping.steer();
            onBall.steer();
            contacts.anticipate();
        } else {
            places.assign();
        }
        officials.assign();
        for (Player player : state.players) {
            if (player.stunnedUntil > state.now() && !player.leaps()) {
                player.wantedSpeed = Math.min(player.wantedSpeed, 1);
            }
        }
    }

    private void moveBall() {
        if (!state.alive()) {
            restarts.advance();
            return;
        }
        Player holder = state.holder;
        if (holder != null) {
            keeping.carry(holder);
            keeping.handle();
            return;
        }
        state.ball.step(PlayState.TICK);
        keeping.handle();
        if (state.holder == null) {
            contacts.resolve();
        }
        if (state.alive()) {
            onBall.act();
        }
        if (state.alive() && state.holder == null) {
            umpire.judge();
        }
    }

    private Scene scene() {
        List<Actor> actors = new ArrayList<>(people.length);
        for (Player person : people) {
            actors.add(person.truth());
        }
        return new Scene(state.tick, state.period, state.alive(), List.copyOf(actors), state.ball.truth());
    }

    /** What was settled since this was last asked: a pass comes when it is received, with the tick of its release. */
    public List<TruthEvent> events() {
        return state.ledger.drain();
    }

    /** Who has the ball in the last scene, by the definitions of game.md on true positions and touches, whatever the players have in mind. */
    public TruthPossession possession() {
        return possession;
    }

    /** Who has the ball at their feet or in their hands in the last scene, {@link TruthEvent#NOBODY} for nobody. */
    public int holder() {
        Player holder = state.holder != null ? state.holder : state.carrier;
        return holder == null ? TruthEvent.NOBODY : holder.id;
    }

    /** Who touched the ball last, as of the last scene. */
    public int lastTouch() {
        return state.lastTouch.id;
    }

    /** The side that attacks the goal at +x as of the last scene; during a break, already the next period's. */
    public Team attacksRight() {
        return state.home.direction > 0 ? Team.HOME : Team.AWAY;
    }
}
