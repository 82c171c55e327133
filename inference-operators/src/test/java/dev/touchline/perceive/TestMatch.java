package dev.touchline.perceive;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.Crown;
import dev.touchline.camera.Lens;
import dev.touchline.decode.TestClip;
import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.footage.Codec;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.Role;
import dev.touchline.match.SheetPlayer;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A match with two cameras 18 m up behind the touchline, and access units from them. */
public final class TestMatch {
    public static final String MATCH = "test";
    static final long START = 1_700_000_000_000_000L;
    static final long FRAME = 40_000;

    private TestMatch() {}

    public static MatchSetup setup(int width, int height) {
        return new MatchSetup(
                MATCH,
                3,
                PitchSize.STANDARD,
                sheet("Reds", "#cc2020", "#20a020"),
                sheet("Blues", "#2020cc", "#e0a020"),
                new KitColours("#101010", "#101010", "#101010"),
                List.of(new Period(1, START, null, Team.HOME)),
                Map.of("north", camera(-20, width, height), "south", camera(20, width, height)));
    }

    private static TeamSheet sheet(String name, String shirt, String keeper) {
        return new TeamSheet(
                name,
                name.substring(0, 3),
                new KitColours(shirt, "#ffffff", shirt),
                new KitColours(keeper, keeper, keeper),
                List.of(new SheetPlayer(1, "One", Role.GOALKEEPER)));
    }

    private static Camera camera(double x, int width, int height) {
        Lens lens = new Lens(0.9 * width, width / 2.0, height / 2.0, 0, 0);
        return new Camera(width, height, new CameraPose(x, -54, 18, 0, 0.35, 0), lens, Crown.FLAT, PitchSize.STANDARD);
    }

    static AccessUnit unit(String camera, long sequence, TestClip.Unit coded) {
        return unit(camera, sequence, START + sequence * FRAME, Codec.H264, coded.key(), coded.payload());
    }

    static AccessUnit unit(
            String camera, long sequence, long captureTimeMicros, Codec codec, boolean key, byte[] payload) {
        return unit(camera, sequence, captureTimeMicros, captureTimeMicros + 5_000, codec, key, payload);
    }

    static AccessUnit unit(
            String camera,
            long sequence,
            long captureTimeMicros,
            long arrivalTimeMicros,
            Codec codec,
            boolean key,
            byte[] payload) {
        return new AccessUnit(
                MATCH,
                camera,
                sequence,
                0,
                codec,
                captureTimeMicros,
                arrivalTimeMicros,
                ClockSource.SENDER_REPORT,
                500,
                null,
                key,
                0,
                1,
                payload);
    }

    static AccessUnit heartbeat(String camera, long sequence) {
        return unit(camera, sequence, START + sequence * FRAME, Codec.H264, false, new byte[0]);
    }

    /** A camera's units in order, as ingest sends them. */
    public static List<AccessUnit> units(String camera, List<TestClip.Unit> coded) {
        List<AccessUnit> units = new ArrayList<>();
        for (int i = 0; i < coded.size(); i++) {
            units.add(unit(camera, i, coded.get(i)));
        }
        return units;
    }
}
