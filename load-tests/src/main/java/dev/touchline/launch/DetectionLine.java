package dev.touchline.launch;

import dev.touchline.detect.BallCandidate;
import dev.touchline.footage.PixelBox;
import dev.touchline.perceive.StillDetections;
import dev.touchline.perceive.StillPerson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found in one picture, as the fields of one JSON object: boxes and spots in pixels, scores of 0 to 1, best first. */
final class DetectionLine {
    private static final double PIXEL_DIGITS = 1e2;
    private static final double SCORE_DIGITS = 1e4;

    private DetectionLine() {}

    /**
     * Lays out one line.
     *
     * @param worn the kit of each person, or nothing when no match is known
     */
    static Map<String, Object> of(StillDetections found, List<WornKits.Worn> worn) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", found.file());
        line.put("picture", found.picture());
        line.put("time_s", found.timeMicros() * 1e-6);
        line.put("width", found.width());
        line.put("height", found.height());
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < found.people().size(); i++) {
            Map<String, Object> person = person(found.people().get(i));
            if (i < worn.size()) {
                person.put("kit", worn.get(i).kit());
                person.put("kit_probability", rounded(worn.get(i).probability(), SCORE_DIGITS));
            }
            people.add(person);
        }
        line.put("people", people);
        line.put("balls", found.balls().stream().map(DetectionLine::ball).toList());
        return line;
    }

    private static Map<String, Object> person(StillPerson person) {
        Map<String, Object> fields = new LinkedHashMap<>();
        PixelBox box = person.box();
        fields.put("left", rounded(box.left(), PIXEL_DIGITS));
        fields.put("top", rounded(box.top(), PIXEL_DIGITS));
        fields.put("width", rounded(box.width(), PIXEL_DIGITS));
        fields.put("height", rounded(box.height(), PIXEL_DIGITS));
        fields.put("score", rounded(person.score(), SCORE_DIGITS));
        if (person.shirt() != null) {
            fields.put("shirt", person.shirt());
        }
        if (person.shorts() != null) {
            fields.put("shorts", person.shorts());
        }
        return fields;
    }

    private static Map<String, Object> ball(BallCandidate ball) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("x", rounded(ball.x(), PIXEL_DIGITS));
        fields.put("y", rounded(ball.y(), PIXEL_DIGITS));
        fields.put("score", rounded(ball.score(), SCORE_DIGITS));
        return fields;
    }

    private static double rounded(double value, double digits) {
        return Math.round(value * digits) / digits;
    }
}
