package dev.touchline.dashboard;

import dev.touchline.match.CameraProgress;
import dev.touchline.match.CameraState;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.PlayerState;
import dev.touchline.match.Role;
import dev.touchline.match.SheetPlayer;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.match.TeamState;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Two elevens that sway about their formation around a wandering ball: something for a screen to show, not football. */
final class Stage {
    static final String MATCH = "harbour-vale";
    private static final double[][] FORMATION = {
        {-49, 0},
        {-30, -22},
        {-33, -8},
        {-33, 8},
        {-30, 22},
        {-16, -14},
        {-19, 0},
        {-16, 14},
        {-3, -20},
        {0, 3},
        {-3, 20}
    };
    private static final String[] HOME = {
        "Okafor",
        "Lindqvist",
        "Marchetti",
        "Duarte",
        "Haldane",
        "Brandt",
        "Sissoko",
        "Ferreira",
        "Novak",
        "Adeyemi",
        "Rossi"
    };
    private static final String[] AWAY = {
        "Bouvier",
        "Castellan",
        "Møller",
        "Traoré",
        "Whitlock",
        "Ivanov",
        "Delacroix",
        "Sato",
        "Ekström",
        "Mbeki",
        "Laurent"
    };
    private static final int[] NUMBERS = {1, 2, 4, 5, 3, 8, 6, 10, 7, 9, 11};

    private final long startMicros;
    private final double[] phases;
    private volatile long eastUntil = Long.MAX_VALUE;

    Stage(long startMicros) {
        this.startMicros = startMicros;
        this.phases = RandomGenerator.of("L64X128MixRandom")
                .doubles(64, 0, 2 * Math.PI)
                .toArray();
    }

    MatchSetup setup() {
        return new MatchSetup(
                MATCH,
                1,
                PitchSize.STANDARD,
                sheet("Harbour Town", "HAR", new KitColours("#d8232a", "#ffffff", "#d8232a"), "#f2c230", HOME),
                sheet("Vale Rovers", "VAL", new KitColours("#f4f6f8", "#1d2b53", "#f4f6f8"), "#7d3fbf", AWAY),
                new KitColours("#15181a", "#15181a", "#15181a"),
                List.of(new Period(1, startMicros, null, Team.HOME)),
                Map.of());
    }

    private static TeamSheet sheet(String name, String shortName, KitColours kit, String keeper, String[] names) {
        List<SheetPlayer> players = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            players.add(new SheetPlayer(NUMBERS[i], names[i], i == 0 ? Role.GOALKEEPER : Role.OUTFIELD));
        }
        return new TeamSheet(name, shortName, kit, new KitColours(keeper, keeper, keeper), players);
    }

    MatchFrame frame(long timeMicros) {
        double seconds = seconds(timeMicros);
        List<FramePerson> people = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            PitchPoint at = place(i, seconds);
            PitchPoint next = place(i, seconds + 0.02);
            boolean seen = i != 6 && i != 17;
            people.add(new FramePerson(
                    i + 1,
                    team(i),
                    role(i),
                    i < 22 && i % 9 != 8 ? (Integer) NUMBERS[i % 11] : null,
                    at.x(),
                    at.y(),
                    (next.x() - at.x()) * 50,
                    (next.y() - at.y()) * 50,
                    0.2,
                    seen,
                    0.98,
                    0.95));
        }
        double height = Math.max(0, 3.5 * Math.sin(seconds * 0.9));
        PitchPoint spot = ball(seconds);
        PitchPoint next = ball(seconds + 0.02);
        FrameBall ball = new FrameBall(
                spot.x(), spot.y(), height, (next.x() - spot.x()) * 50, (next.y() - spot.y()) * 50, 0, 0.2, true, 0.9);
        return new MatchFrame(
                MATCH,
                timeMicros / MatchFrame.STEP_MICROS,
                timeMicros,
                1,
                seconds,
                people,
                ball,
                timeMicros - 20_000,
                List.of(
                        new CameraProgress("west", timeMicros / 40_000, timeMicros - 20_000, CameraState.LIVE),
                        east(timeMicros)),
                1,
                1,
                null);
    }

    /** From that instant on the east camera sends nothing. */
    void loseEast(long timeMicros) {
        eastUntil = timeMicros;
    }

    private CameraProgress east(long timeMicros) {
        long last = Math.min(timeMicros, eastUntil);
        CameraState state = timeMicros > eastUntil ? CameraState.IDLE : CameraState.SHEDDING;
        return new CameraProgress("east", last / 40_000, last - 60_000, state);
    }

    List<PlayerState> players(long timeMicros) {
        double seconds = seconds(timeMicros);
        List<PlayerState> states = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            double distance = (i % 11 == 0 ? 0.7 : 1.7 + i * 0.03) * seconds;
            states.add(new PlayerState(
                    MATCH,
                    timeMicros,
                    1,
                    seconds,
                    i + 1,
                    team(i),
                    role(i),
                    i % 9 != 8 ? (Integer) NUMBERS[i % 11] : null,
                    0,
                    0,
                    1 + i * 0.2,
                    5 + i * 0.15,
                    distance,
                    List.of(distance * 0.45, distance * 0.35, distance * 0.12, distance * 0.06, distance * 0.02),
                    i % 5,
                    i,
                    i,
                    0.97,
                    0.95));
        }
        return states;
    }

    List<TeamState> teams(long timeMicros) {
        double seconds = seconds(timeMicros);
        return List.of(team(Team.HOME, 1, 38.4, timeMicros, seconds), team(Team.AWAY, 0, 29.7, timeMicros, seconds));
    }

    private static TeamState team(Team team, int goals, double line, long timeMicros, double seconds) {
        double sway = Math.sin(seconds / 7);
        return new TeamState(
                MATCH,
                timeMicros,
                1,
                seconds,
                team,
                goals,
                line + 3 * sway,
                34 - 2 * sway,
                42 + sway,
                1080 + 90 * sway,
                14.2 + sway,
                List.of(),
                seconds * (team == Team.HOME ? 0.33 : 0.24),
                seconds * 0.07,
                seconds * 0.36);
    }

    private PitchPoint place(int i, double seconds) {
        PitchPoint ball = ball(seconds - 1);
        if (i >= 22) {
            double[][] officials = {
                {ball.x() * 0.8 + 6, ball.y() * 0.6 - 6}, {ball.x() * 0.7 + 10, 35}, {ball.x() * 0.7 - 10, -35}
            };
            return new PitchPoint(officials[i - 22][0], officials[i - 22][1]);
        }
        double[] home = FORMATION[i % 11];
        double side = i < 11 ? 1 : -1;
        double follow = i % 11 == 0 ? 0.04 : 0.42;
        double x = side * (home[0] + 6) + ball.x() * follow + 2.4 * Math.sin(seconds * 0.7 + phases[i]);
        double y = home[1] + ball.y() * follow * 0.7 + 2.4 * Math.cos(seconds * 0.55 + phases[i + 24]);
        return new PitchPoint(Math.max(-52, Math.min(52, x)), Math.max(-33, Math.min(33, y)));
    }

    private PitchPoint ball(double seconds) {
        return new PitchPoint(
                30 * Math.sin(seconds * 0.31) + 9 * Math.sin(seconds * 0.83 + 1),
                20 * Math.sin(seconds * 0.23 + 2) + 7 * Math.cos(seconds * 0.71));
    }

    private double seconds(long timeMicros) {
        return (timeMicros - startMicros) / 1e6;
    }

    private static Team team(int i) {
        return i < 11 ? Team.HOME : i < 22 ? Team.AWAY : Team.OFFICIALS;
    }

    private static Role role(int i) {
        if (i >= 22) {
            return i == 22 ? Role.REFEREE : Role.ASSISTANT_REFEREE;
        }
        return i % 11 == 0 ? Role.GOALKEEPER : Role.OUTFIELD;
    }
}
