package dev.touchline.fuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * An account's past in the light of what came after (Rauch, Tung and Striebel 1965): one camera cannot tell how far away a
 * ball in the air is, until it comes down.
 */
final class SmoothBall {
    private static final int SIZE = 6;
    /** Variances below these, m² and m²/s², are rounding. */
    private static final double LEAST_VARIANCE = 1e-4;

    private static final double REGULAR = 1e-9;

    private SmoothBall() {}

    /** The best account's steps since {@code fromMicros} and the last one before, oldest first, each as believed by now. */
    static List<BallStep> past(BallAccounts accounts, long fromMicros) {
        List<BallStep> past = new ArrayList<>();
        long wanted = accounts.hypotheses().get(0).step();
        @Nullable BallStep next = null;
        for (int index = accounts.steps().size() - 1; index >= 0; index--) {
            BallStep step = accounts.steps().get(index);
            if (step.id() == wanted) {
                next = next == null ? step : step.believing(smoothed(step, next));
                past.add(next);
                wanted = step.timeMicros() <= fromMicros ? 0 : step.before();
            }
        }
        Collections.reverse(past);
        return past;
    }

    /** What a step should have believed, as the next one was not what was foreseen of it but what is believed of it by now. */
    private static BallMotion smoothed(BallStep step, BallStep next) {
        BallMotion believed = step.believed();
        BallMotion foreseen = next.foreseen();
        BallMotion known = next.believed();
        double seconds = (next.timeMicros() - step.timeMicros()) / 1e6;
        boolean thrownUp = believed.mean()[SIZE - 1] < 0 && known.mean()[SIZE - 1] > 0;
        DMatrixRMaj gain = gain(believed.shared(seconds), foreseen, thrownUp ? SIZE / 2 : SIZE);
        if (gain == null) {
            return believed;
        }
        var surprise = new DMatrixRMaj(SIZE, 1);
        var excess = new DMatrixRMaj(SIZE, SIZE);
        for (int i = 0; i < SIZE; i++) {
            surprise.set(i, 0, known.mean()[i] - foreseen.mean()[i]);
        }
        for (int i = 0; i < SIZE * SIZE; i++) {
            excess.set(i, known.covariance()[i] - foreseen.covariance()[i]);
        }
        var mean = new DMatrixRMaj(SIZE, 1, true, believed.mean().clone());
        CommonOps_DDRM.multAdd(gain, surprise, mean);
        var once = new DMatrixRMaj(SIZE, SIZE);
        CommonOps_DDRM.mult(gain, excess, once);
        var covariance = new DMatrixRMaj(SIZE, SIZE, true, believed.covariance().clone());
        CommonOps_DDRM.multAddTransB(once, gain, covariance);
        for (int i = 0; i < SIZE; i++) {
            covariance.set(i, i, Math.max(LEAST_VARIANCE, covariance.get(i, i)));
        }
        return new BallMotion(mean.getData(), covariance.getData());
    }

    /** What the first {@code told} coordinates of the next step tell of this one; a bounce leaves only the place to go by. */
    private static @Nullable DMatrixRMaj gain(double[] shared, BallMotion foreseen, int told) {
        var certainty = new DMatrixRMaj(told, told);
        for (int i = 0; i < told; i++) {
            for (int j = 0; j < told; j++) {
                certainty.set(i, j, foreseen.covariance()[i * SIZE + j] + (i == j ? REGULAR : 0));
            }
        }
        if (!CommonOps_DDRM.invert(certainty)) {
            return null;
        }
        var gain = new DMatrixRMaj(SIZE, SIZE);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < told; j++) {
                for (int k = 0; k < told; k++) {
                    gain.add(i, j, shared[i * SIZE + k] * certainty.get(k, j));
                }
            }
        }
        return gain;
    }
}
