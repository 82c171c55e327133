package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessUnitAssemblerTest {
    private static final int FULL = 1400;
    private final AccessUnitAssembler assembler = new AccessUnitAssembler(Codec.H264);

    @Test
    void packets_of_one_time_are_one_unit() {
        byte[] first = Wire.nal(0x41, FULL, 1);
        byte[] second = Wire.piece(FULL, 2);
        byte[] third = Wire.piece(300, 3);

        assertThat(assembler.offer(Wire.packet(first, 0, 10))).isEmpty();
        assertThat(assembler.offer(Wire.packet(second, 0, 11))).isEmpty();
        assertThat(assembler.offer(Wire.packet(third, 0, 12))).isEmpty();
        List<CodedUnit> whole = assembler.offer(Wire.packet(Wire.nal(0x41, 90, 4), Wire.FRAME_TICKS, 40));

        assertThat(whole).hasSize(1);
        assertThat(whole.get(0).annexB()).isEqualTo(Wire.join(first, second, third));
        assertThat(whole.get(0).arrivalTimeMicros()).isEqualTo(12);
    }

    @Test
    void after_25_pictures_cut_alike_the_last_packet_completes_its_picture() {
        List<CodedUnit> learning = new ArrayList<>();
        for (int frame = 0; frame < 40; frame++) {
            learning.addAll(picture(frame));
        }
        assertThat(learning).hasSize(40);

        assertThat(assembler.offer(Wire.packet(Wire.nal(0x41, FULL, 1), 40L * Wire.FRAME_TICKS, 0)))
                .isEmpty();
        assertThat(assembler.offer(Wire.packet(Wire.piece(200, 1), 40L * Wire.FRAME_TICKS, 1)))
                .hasSize(1);
        assertThat(assembler.mistakes()).isZero();
    }

    @Test
    void a_camera_that_breaks_the_habit_is_waited_for_again() {
        for (int frame = 0; frame < 40; frame++) {
            picture(frame);
        }
        long ticks = 40L * Wire.FRAME_TICKS;
        assembler.offer(Wire.packet(Wire.nal(0x41, FULL, 1), ticks, 0));
        assertThat(assembler.offer(Wire.packet(Wire.piece(200, 1), ticks, 1))).hasSize(1);
        assertThat(assembler.offer(Wire.packet(Wire.piece(200, 1), ticks, 2))).isEmpty();

        assembler.offer(Wire.packet(Wire.nal(0x41, FULL, 1), ticks + Wire.FRAME_TICKS, 3));
        assertThat(assembler.offer(Wire.packet(Wire.piece(200, 1), ticks + Wire.FRAME_TICKS, 4)))
                .isEmpty();
        assertThat(assembler.strays()).isEqualTo(1);
        assertThat(assembler.mistakes()).isEqualTo(1);
    }

    @Test
    void slices_that_come_in_equal_numbers_are_waited_for() {
        List<CodedUnit> units = new ArrayList<>();
        for (int frame = 0; frame < 40; frame++) {
            long ticks = (long) frame * Wire.FRAME_TICKS;
            units.addAll(assembler.offer(Wire.packet(Wire.nal(0x41, 900 + frame, 1), ticks, 0)));
            units.addAll(assembler.offer(Wire.packet(Wire.nal(0x41, 700 + frame, 2), ticks, 0)));
        }
        units.addAll(assembler.flush());

        assertThat(assembler.strays()).isZero();
        assertThat(units).hasSize(40).allSatisfy(unit -> assertThat(NalUnits.of(Codec.H264, unit.annexB()))
                .hasSize(2));
    }

    @Test
    void a_unit_over_four_megabytes_is_dropped_and_counted_and_the_next_one_is_not() {
        byte[] piece = Wire.piece(1 << 20, 5);
        for (int i = 0; i < 100; i++) {
            assertThat(assembler.offer(Wire.packet(piece, 0, i))).isEmpty();
        }
        assertThat(assembler.offer(Wire.packet(Wire.nal(0x41, 50, 1), Wire.FRAME_TICKS, 0)))
                .isEmpty();

        assertThat(assembler.oversized()).isEqualTo(1);
        assertThat(assembler.flush()).hasSize(1);
    }

    @Test
    void what_nothing_follows_can_be_had_by_flushing() {
        assembler.offer(Wire.packet(Wire.nal(0x41, 50, 1), 0, 0));

        assertThat(assembler.isHolding()).isTrue();
        assertThat(assembler.flush()).hasSize(1);
        assertThat(assembler.isHolding()).isFalse();
        assertThat(assembler.flush()).isEmpty();
    }

    private List<CodedUnit> picture(int frame) {
        List<CodedUnit> units = new ArrayList<>();
        long ticks = (long) frame * Wire.FRAME_TICKS;
        units.addAll(assembler.offer(Wire.packet(Wire.nal(0x41, FULL, frame), ticks, 0)));
        units.addAll(assembler.offer(Wire.packet(Wire.piece(100 + 13 * frame, frame), ticks, 0)));
        return units;
    }
}
