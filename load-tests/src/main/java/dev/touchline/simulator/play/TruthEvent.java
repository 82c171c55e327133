package dev.touchline.simulator.play;

import dev.touchline.event.EventType;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;

/**
 * Something that truly happened in the simulated match: ticks of its 25 Hz clock, metres from the centre spot, {@link Actor#id()}s.
 *
 * @param subtype the kind of restart, pass or shot, in words of the game such as "corner", "cross"; empty if there is none
 * @param tick when it happened; for what starts with a kick, the kick's contact
 * @param receiveTick first control by {@code receiver}, or the end of it where nobody got the ball
 * @param receiver who got the ball, {@link #NOBODY} if nobody did
 * @param completed whether it came to what it was for: a pass to a team-mate, a shot to a goal
 * @param outcome how it ended, in a word; empty where there is nothing to say
 */
public record TruthEvent(
        EventType type,
        String subtype,
        long tick,
        long receiveTick,
        Team team,
        int player,
        int receiver,
        boolean completed,
        PitchPoint start,
        PitchPoint end,
        String outcome) {
    public static final int NOBODY = -1;

    public long releaseTick() {
        return tick;
    }
}
