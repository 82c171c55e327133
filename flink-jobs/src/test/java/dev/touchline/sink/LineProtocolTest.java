package dev.touchline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.PlayerState;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProtocolTest {
    private static PlayerState player(String match) {
        return new PlayerState(
                match,
                1_000_000,
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
                List.of(5.0, 0.0, 0.0, 0.0, 0.0),
                1,
                0,
                0,
                1,
                0.9);
    }

    @Test
    void a_player_is_a_line_with_bounded_tags() {
        assertThat(LineProtocol.of(player("m")))
                .isEqualTo(
                        "player,match=m,team=HOME,number=9 x=1.000,y=2.000,speed=3.000,top_speed=4.000,distance=5.00,"
                                + "sprints=1i,seen_share=1.0000,identity=0.9000 1000000");
    }

    @Test
    void a_match_with_blanks_and_commas_in_its_name_stays_one_tag() {
        assertThat(LineProtocol.of(player("cup final, leg=2")))
                .startsWith("player,match=cup\\ final\\,\\ leg\\=2,team=");
    }
}
