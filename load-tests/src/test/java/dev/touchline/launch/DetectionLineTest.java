package dev.touchline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchline.detect.BallCandidate;
import dev.touchline.footage.PixelBox;
import dev.touchline.perceive.StillDetections;
import dev.touchline.perceive.StillPerson;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.wire.CloudEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionLineTest {
    private static final StillDetections FOUND = new StillDetections(
            "still.png",
            2,
            80_000,
            1280,
            720,
            List.of(
                    new StillPerson(new PixelBox(10.123, 20, 8, 24.5), 0.91234, "#ff0000", "#ffffff"),
                    new StillPerson(new PixelBox(50, 20, 8, 24), 0.5, null, null)),
            List.of(new BallCandidate(33.333, 44, 0.25)));

    @Test
    void a_picture_is_one_json_object_with_colours_where_the_clothes_show() throws Exception {
        JsonNode line = CloudEvents.JSON.valueToTree(DetectionLine.of(FOUND, List.of()));
        assertThat(line).isEqualTo(CloudEvents.JSON.readTree("""
                                {"file": "still.png", "picture": 2, "time_s": 0.08, "width": 1280, "height": 720,
                                 "people": [
                                  {"left": 10.12, "top": 20.0, "width": 8.0, "height": 24.5, "score": 0.9123,
                                   "shirt": "#ff0000", "shorts": "#ffffff"},
                                  {"left": 50.0, "top": 20.0, "width": 8.0, "height": 24.0, "score": 0.5}],
                                 "balls": [{"x": 33.33, "y": 44.0, "score": 0.25}]}
                                """));
    }

    @Test
    void with_a_match_each_person_wears_the_likeliest_of_its_kits() throws Exception {
        var keeper = WornKits.Worn.of(new KitLikelihoods(0.1, 0.1, 0.7, 0.05, 0.05));
        var anybody = WornKits.Worn.of(KitLikelihoods.UNKNOWN);
        assertThat(CloudEvents.JSON.writeValueAsString(DetectionLine.of(FOUND, List.of(keeper, anybody))))
                .contains("\"kit\":\"home_keeper\",\"kit_probability\":0.7")
                .contains("\"kit\":\"unknown\",\"kit_probability\":0.2");
    }
}
