package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.touchline.camera.Camera;
import dev.touchline.fixture.MainCamera;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorthTest {
    private static final Camera CAMERA = MainCamera.CALIBRATED;

    @Test
    void what_one_of_two_cameras_never_shows_is_worth_half_of_what_the_other_says() {
        Worth worth = Worth.of(0.4);
        for (int i = 0; i < 200; i++) {
            worth = worth.with(0).with(0.4);
        }
        assertThat(worth.mean()).isCloseTo(0.2, offset(0.01));
    }

    @Test
    void a_camera_shows_who_stands_whole_in_its_picture_and_nobody_else() {
        var views = new Views(Map.of("main", CAMERA));
        assertThat(views.show("main", 20, 5)).isTrue();
        assertThat(views.show("main", -50, -30)).isFalse();
        assertThat(views.show("another", 20, 5)).isFalse();
    }
}
