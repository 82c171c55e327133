package dev.touchline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.footage.Codec;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.match.CameraProgress;
import dev.touchline.match.CameraState;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.TeamState;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.BallLight;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.sighting.ViewRay;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroCodecTest {
    private static final FramePerson PLAYER =
            new FramePerson(7, Team.HOME, Role.OUTFIELD, null, 1.5, -2, 0.1, 3, 0.2, true, 0.99, 0.9);

    @Test
    void an_access_unit_comes_back_as_it_was() {
        var unit = new AccessUnit(
                "m", "left", 12, 1, Codec.H264, 5, 6, ClockSource.ARRIVAL, 100, null, true, 0, 1, new byte[] {0, 0, 1, 9
                });
        var codec = AvroCodec.of(AccessUnit.class);
        AccessUnit back = codec.decode(codec.encode(unit));
        assertThat(back).usingRecursiveComparison().isEqualTo(unit);
    }

    @Test
    void sightings_come_back_as_they_were() {
        var spot = new PitchEstimate(1, 2, 0.1, 0, 0.2);
        var person = new Sighting(3, new PixelBox(1, 2, 3, 4), 0.7, KitLikelihoods.UNKNOWN, null, spot);
        var ball = new BallSighting(
                new PixelPoint(4, 5), 0.4, new ViewRay(0, -50, 18, 0, 1, 0), null, new BallLight(2e-6, 0.3));
        var sightings = new FrameSightings(
                "m", "left", 1, 0, 40_000, 0, 1280, 720, PictureQuality.CLEAN, List.of(person), List.of(ball), 1);
        var codec = AvroCodec.of(FrameSightings.class);
        assertThat(codec.decode(codec.encode(sightings))).isEqualTo(sightings);
    }

    @Test
    void a_frame_and_states_come_back_as_they_were() throws Exception {
        var frame = new MatchFrame(
                "m",
                1,
                40_000,
                1,
                0.04,
                List.of(PLAYER),
                new FrameBall(1, 2, 0.1, 0, 0, 0, 0.3, true, 0.8),
                39_000,
                List.of(new CameraProgress("left", 1, 39_000, CameraState.LIVE)),
                1,
                2,
                new FrameBall(0.5, 2, 3, 12, 0, -1, 0.2, false, 0.7));
        var frames = AvroCodec.of(MatchFrame.class);
        assertThat(frames.decode(frames.encode(frame))).isEqualTo(frame);
        byte[] json = CloudEvents.JSON.writeValueAsBytes(frame);
        assertThat(CloudEvents.JSON.readValue(json, MatchFrame.class)).isEqualTo(frame);
        var player = new PlayerState(
                "m",
                1,
                1,
                1,
                7,
                Team.HOME,
                Role.OUTFIELD,
                9,
                1,
                2,
                3,
                4,
                5,
                List.of(1.0, 2.0, 0.0, 0.0, 0.0),
                1,
                2,
                3,
                1,
                1);
        var players = AvroCodec.of(PlayerState.class);
        assertThat(players.decode(players.encode(player))).isEqualTo(player);
        var team =
                new TeamState("m", 1, 1, 1, Team.AWAY, 0, 31, 40, 35, 900, 12, List.of(new PitchPoint(1, 2)), 10, 2, 1);
        var teams = AvroCodec.of(TeamState.class);
        assertThat(teams.decode(teams.encode(team))).isEqualTo(team);
    }

    @Test
    void foreign_and_truncated_bytes_are_refused_with_what_was_expected() {
        var codec = AvroCodec.of(AccessUnit.class);
        assertThatThrownBy(() -> codec.decode(new byte[] {1, 2, 3}))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("single-object header");
        byte[] whole = codec.encode(new AccessUnit(
                "m", "left", 1, 0, Codec.H265, 5, 6, ClockSource.SENDER_REPORT, 0, 90_000L, false, 0, 1, new byte[50]));
        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(whole, 30))).isInstanceOf(WireException.class);
        whole[4] ^= 1;
        assertThatThrownBy(() -> codec.decode(whole)).hasMessageContaining("unknown schema");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {AccessUnit.class, FrameSightings.class, MatchFrame.class, PlayerState.class, TeamState.class})
    void every_released_schema_can_still_be_read_and_reads_what_is_written_now(Class<?> type) {
        assertThat(Schemas.released(type)).isNotEmpty().allSatisfy(released -> {
            assertThat(compatible(Schemas.current(type), released)).isTrue();
            assertThat(compatible(released, Schemas.current(type))).isTrue();
        });
    }

    private static boolean compatible(org.apache.avro.Schema reader, org.apache.avro.Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
