package dev.touchline.simulator.play;

import dev.touchline.event.EventType;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what truly happened, as it is settled. */
final class Ledger {
    private static final double CARRY = 5;

    private final List<TruthEvent> written = new ArrayList<>();
    private @Nullable Player carrier;
    private long carriedSince;
    private PitchPoint carriedFrom = new PitchPoint(0, 0);

    List<TruthEvent> drain() {
        List<TruthEvent> drained = List.copyOf(written);
        written.clear();
        return drained;
    }

    void settle(Flight flight, @Nullable Player by, long tick, Ball ball, String outcome) {
        boolean shot = flight.kind == Flight.Kind.SHOT;
        if (!shot && by == flight.kicker) {
            return; // knocked on and caught up with: nobody passed
        }
        boolean done = shot ? outcome.equals("goal") : by != null && by.team == flight.kicker.team;
        written.add(new TruthEvent(
                shot ? EventType.SHOT : EventType.PASS,
                flight.subtype,
                flight.releaseTick,
                tick,
                flight.kicker.team,
                flight.kicker.id,
                by == null ? TruthEvent.NOBODY : by.id,
                done,
                new PitchPoint(flight.startX, flight.startY),
                new PitchPoint(ball.x, ball.y),
                outcome));
    }

    void write(EventType type, String subtype, long tick, Team team, int player, double x, double y) {
        PitchPoint spot = new PitchPoint(x, y);
        written.add(new TruthEvent(type, subtype, tick, tick, team, player, TruthEvent.NOBODY, true, spot, spot, ""));
    }

    void controls(Player player, long tick, Ball ball) {
        carrier = player;
        carriedSince = tick;
        carriedFrom = new PitchPoint(ball.x, ball.y);
    }

    /** The one who had the ball has it no more: a carry if they moved it five metres. */
    void controlEnds(long tick, Ball ball) {
        Player by = carrier;
        carrier = null;
        if (by == null) {
            return;
        }
        PitchPoint end = new PitchPoint(ball.x, ball.y);
        if (carriedFrom.distanceTo(end) >= CARRY) {
            written.add(new TruthEvent(
                    EventType.CARRY, "", carriedSince, tick, by.team, by.id, by.id, true, carriedFrom, end, ""));
        }
    }
}
