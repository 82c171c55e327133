package dev.touchline.sink;

import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import java.util.Locale;

/** Per-second figures as InfluxDB line protocol, time in microseconds: {@code player} and {@code team}. SI units. */
public final class LineProtocol {
    private LineProtocol() {}

    /** One line of measurement {@code player}, tagged by match, team and number (or the id while that is unknown). */
    public static String of(PlayerState player) {
        String number = player.number() == null
                ? "id" + player.playerId()
                : player.number().toString();
        return String.format(
                Locale.ROOT,
                "player,match=%s,team=%s,number=%s x=%.3f,y=%.3f,speed=%.3f,top_speed=%.3f,distance=%.2f,sprints=%di,"
                        + "seen_share=%.4f,identity=%.4f %d",
                tag(player.match()),
                player.team(),
                number,
                player.x(),
                player.y(),
                player.speed(),
                player.topSpeed(),
                player.distance(),
                player.sprints(),
                player.seenShare(),
                player.identityProbability(),
                player.timeMicros());
    }

    /** One line of measurement {@code team}, tagged by match and team. */
    public static String of(TeamState team) {
        return String.format(
                Locale.ROOT,
                "team,match=%s,team=%s goals=%di,line_height=%.3f,length=%.3f,width=%.3f,hull_area=%.2f,stretch=%.3f,"
                        + "possession=%.2f,contest=%.2f,out_of_play=%.2f %d",
                tag(team.match()),
                team.team(),
                team.goals(),
                team.lineHeight(),
                team.length(),
                team.width(),
                team.hullArea(),
                team.stretchIndex(),
                team.possessionSeconds(),
                team.contestSeconds(),
                team.outOfPlaySeconds(),
                team.timeMicros());
    }

    private static String tag(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace("=", "\\=")
                .replace(" ", "\\ ")
                .replace('\n', ' ');
    }
}
