package dev.touchline.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.decode.PictureSize;
import dev.touchline.footage.FootRow;
import dev.touchline.footage.PixelBox;
import dev.touchline.infer.ModelCard;
import dev.touchline.infer.ModelRefusedException;
import dev.touchline.infer.Tensor;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TouchlineHeadsTest {
    private static final int STRIDE = 4;
    private static final int ROWS = 8;
    private static final int COLUMNS = 16;
    private static final PictureSize INPUT = new PictureSize(COLUMNS * STRIDE, ROWS * STRIDE);
    private static final Fitting SAME = new Fitting(INPUT, 0, INPUT, INPUT);

    private final FloatBuffer people = FloatBuffer.allocate(5 * ROWS * COLUMNS);
    private final FloatBuffer ball = FloatBuffer.allocate(ROWS * COLUMNS);
    private final TouchlineHeads heads = new TouchlineHeads(new ModelCard.Outputs(
            new ModelCard.PeopleHead("people", STRIDE, 0.4, 0.4, 0.5, 0, 0, 0, null),
            new ModelCard.BallHead("ball", STRIDE, 0.3, 2),
            null));

    private final TouchlineHeads headsForPairs = new TouchlineHeads(new ModelCard.Outputs(
            new ModelCard.PeopleHead("people", STRIDE, 0.4, 0.4, 0.5, 0.4, 1.5, 0.4, null),
            new ModelCard.BallHead("ball", STRIDE, 0.3, 2),
            null));

    private final TouchlineHeads headsWithFeet = new TouchlineHeads(new ModelCard.Outputs(
            new ModelCard.PeopleHead("people", STRIDE, 0.4, 0.4, 0.5, 0, 0, 0, "feet"),
            new ModelCard.BallHead("ball", STRIDE, 0.3, 2),
            null));

    private Map<String, Tensor> answer() {
        return Map.of(
                "people", new Tensor(List.of(1, 5, ROWS, COLUMNS), people),
                "ball", new Tensor(List.of(1, 1, ROWS, COLUMNS), ball));
    }

    private void person(int row, int column, double score, double dx, double dy, double width, double height) {
        double[] values = {score, dx, dy, Math.log(width), Math.log(height)};
        for (int channel = 0; channel < values.length; channel++) {
            people.put((channel * ROWS + row) * COLUMNS + column, (float) values[channel]);
        }
    }

    private void ball(int row, int column, double score) {
        ball.put(row * COLUMNS + column, (float) score);
    }

    @Test
    void a_peak_becomes_a_box_around_its_offset_centre() {
        person(4, 8, 0.9, 0.25, 0.5, 6, 12);
        person(4, 9, 0.7, 0.1, 0.5, 6, 12);
        Detections found = heads.read(answer(), SAME, 0.4);
        assertThat(found.people()).hasSize(1);
        PixelBox box = found.people().get(0).box();
        assertThat(box.left()).isCloseTo(8.25 * 4 - 3, within(1e-4));
        assertThat(box.top()).isCloseTo(4.5 * 4 - 6, within(1e-4));
        assertThat(box.width()).isCloseTo(6, within(1e-4));
        assertThat(box.height()).isCloseTo(12, within(1e-4));
        assertThat(found.people().get(0).score()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void feet_are_read_in_the_cell_where_the_box_ends() {
        person(4, 8, 0.9, 0.25, 0.5, 6, 12);
        FloatBuffer feet = FloatBuffer.allocate(2 * ROWS * COLUMNS);
        int cell = 6 * COLUMNS + 8;
        feet.put(cell, 0.25f);
        feet.put(ROWS * COLUMNS + cell, (float) Math.log(0.5));
        Map<String, Tensor> answer = new HashMap<>(answer());
        answer.put("feet", new Tensor(List.of(1, 2, ROWS, COLUMNS), feet));
        FootRow found = Objects.requireNonNull(
                headsWithFeet.read(answer, SAME, 0.4).people().get(0).feet());
        assertThat(found.row()).isCloseTo((6 + 0.5 + 0.25) * 4, within(1e-4));
        assertThat(found.sigma()).isCloseTo(0.5 * Math.sqrt(2) * 4, within(1e-4));
        assertThat(heads.read(answer, SAME, 0.4).people().get(0).feet()).isNull();
    }

    @Test
    void feet_of_no_number_are_not_told_and_a_box_below_the_map_is_asked_in_its_last_row() {
        person(ROWS - 1, 8, 0.9, 0.25, 0.5, 6, 24);
        FloatBuffer feet = FloatBuffer.allocate(2 * ROWS * COLUMNS);
        int cell = (ROWS - 1) * COLUMNS + 8;
        Map<String, Tensor> answer = new HashMap<>(answer());
        answer.put("feet", new Tensor(List.of(1, 2, ROWS, COLUMNS), feet));
        feet.put(cell, 1);
        FootRow found = Objects.requireNonNull(
                headsWithFeet.read(answer, SAME, 0.4).people().get(0).feet());
        assertThat(found.row()).isCloseTo((ROWS - 1 + 0.5 + 1) * 4, within(1e-4));
        feet.put(cell, Float.NaN);
        assertThat(headsWithFeet.read(answer, SAME, 0.4).people().get(0).feet()).isNull();
    }

    @Test
    void a_card_that_names_feet_refuses_a_network_without_them() {
        assertThatThrownBy(() -> headsWithFeet.check(answer(), SAME))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("'feet' is absent");
    }

    @Test
    void two_cells_of_the_same_height_side_by_side_are_one_peak() {
        person(4, 8, 0.9, 0.9, 0.5, 6, 12);
        person(4, 9, 0.9, 0.0, 0.5, 6, 12);
        assertThat(heads.read(answer(), SAME, 0.4).people()).hasSize(1);
    }

    @Test
    void of_boxes_that_overlap_the_best_stays_and_those_apart_all_stay() {
        person(4, 4, 0.6, 0.5, 0.5, 24, 12);
        person(4, 6, 0.9, 0.0, 0.5, 24, 12);
        person(4, 13, 0.5, 0.5, 0.5, 6, 12);
        assertThat(heads.read(answer(), SAME, 0.4).people())
                .extracting(person -> Math.round(person.score() * 10))
                .containsExactly(9L, 5L);
    }

    @Test
    void a_confident_cell_beside_a_peak_with_a_box_of_its_own_is_somebody_too() {
        person(4, 8, 0.9, 0.25, 0.5, 6, 12);
        person(4, 9, 0.7, 0.6, 0.5, 6, 12);
        assertThat(headsForPairs.read(answer(), SAME, 0.4).people())
                .extracting(person -> Math.round(person.score() * 10))
                .containsExactly(9L, 7L);
        assertThat(heads.read(answer(), SAME, 0.4).people()).hasSize(1);
    }

    @Test
    void a_cell_beside_a_peak_is_nobody_new_where_both_are_unsure_or_it_gives_the_same_box() {
        person(4, 8, 0.9, 0.25, 0.5, 6, 12);
        person(4, 9, 0.5, 0.6, 0.5, 6, 12);
        person(5, 8, 0.8, 0.25, -0.3, 6, 12);
        assertThat(headsForPairs.read(answer(), SAME, 0.4).people()).hasSize(1);
    }

    @Test
    void doubtful_people_come_only_when_asked_for() {
        person(4, 8, 0.2, 0.5, 0.5, 6, 12);
        assertThat(heads.read(answer(), SAME, 0.4).people()).isEmpty();
        assertThat(heads.read(answer(), SAME, 0.15).people()).hasSize(1);
    }

    @Test
    void boxes_are_cut_at_the_picture_s_border_and_scaled_to_its_pixels() {
        person(7, 15, 0.9, 0.5, 0.5, 8, 8);
        Fitting halved = new Fitting(new PictureSize(2 * INPUT.width(), 2 * INPUT.height()), 0, INPUT, INPUT);
        PixelBox box = heads.read(answer(), halved, 0.4).people().get(0).box();
        assertThat(box.left()).isCloseTo(2 * (62 - 4), within(1e-4));
        assertThat(box.right()).isCloseTo(2 * 64, within(1e-4));
        assertThat(box.bottom()).isCloseTo(2 * 32, within(1e-4));
    }

    @Test
    void numbers_no_network_should_say_make_no_person() {
        person(4, 8, 0.9, Double.NaN, 0.5, 6, 12);
        person(2, 2, 0.9, 0.5, 0.5, Double.POSITIVE_INFINITY, Double.NaN);
        person(6, 12, Double.NaN, 0.5, 0.5, 6, 12);
        assertThat(heads.read(answer(), SAME, 0.4).people()).isEmpty();
    }

    @Test
    void a_ball_s_centre_lies_between_cells_and_candidates_come_best_first() {
        ball(3, 5, 0.8);
        ball(3, 6, 0.6);
        ball(3, 4, 0.2);
        ball(6, 10, 0.5);
        ball(1, 12, 0.4);
        List<BallCandidate> balls = heads.read(answer(), SAME, 0.4).balls();
        assertThat(balls)
                .extracting(candidate -> Math.round(candidate.score() * 10))
                .containsExactly(8L, 5L, 4L);
        // the parabola through 0.2, 0.8, 0.6 tops a quarter of a cell to the right
        assertThat(balls.get(0).x()).isCloseTo((5.5 + 0.25) * 4, within(1e-4));
        assertThat(balls.get(0).y()).isCloseTo(3.5 * 4, within(1e-4));
    }

    @Test
    void an_answer_of_another_shape_is_refused() {
        Map<String, Tensor> wrong = Map.of(
                "people", new Tensor(List.of(1, 4, ROWS, COLUMNS), people),
                "ball", new Tensor(List.of(1, 1, ROWS, COLUMNS), ball));
        assertThatThrownBy(() -> heads.check(wrong, SAME))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("[1, 4, 8, 16]")
                .hasMessageContaining("expected [1, 5, 8, 16]");
    }
}
