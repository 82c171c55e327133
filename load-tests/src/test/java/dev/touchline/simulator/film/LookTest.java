package dev.touchline.simulator.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void a_referee_would_let_the_five_kits_on_the_pitch_together() {
        for (long seed = 0; seed < 500; seed++) {
            Look look = Look.from(seed);
            List<Kit> kits = List.of(look.home(), look.away(), look.homeKeeper(), look.awayKeeper(), look.officials());
            for (int i = 0; i < kits.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(kits.get(i).shirt().distanceTo(kits.get(j).shirt()))
                            .as("seed %d, kits %d and %d", seed, j, i)
                            .isGreaterThan(0.27);
                }
            }
        }
    }

    @Test
    void seeds_draw_every_light_and_every_shirt_pattern() {
        Set<Object> seen = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Look look = Look.from(seed);
            seen.add(look.light().kind());
            seen.add(look.home().pattern());
            seen.add(look.surroundings().backing());
        }
        assertThat(seen).contains((Object[]) Light.Kind.values());
        assertThat(seen).contains((Object[]) Kit.Pattern.values());
        assertThat(seen).contains((Object[]) Surroundings.Backing.values());
    }

    @Test
    void colours_are_given_as_the_line_up_writes_them() {
        assertThat(Look.from(1).homeColours().shirt()).matches("#[0-9a-f]{6}");
        assertThat(Look.from(1)).isEqualTo(Look.from(1));
    }
}
