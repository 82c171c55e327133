package dev.touchline.fuse;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a ball that seems to lie behind a goalkeeper into the keeper's hands. One camera alone does not tell how far away a ball is,
 * and one that is not known to fly is taken to be on the grass; but nobody sees a ball through a keeper.
 */
public final class KeepersHands {
    private static final double REACH = 0.8;
    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 2.2;
    /** A ball higher than this is known to fly, and where; one as fast as this, in m/s, is in nobody's hands. */
    private static final double ON_THE_GRASS = 0.3;

    private static final double FASTEST = 12;
    /** Hands are somewhere around the body, in metres. */
    private static final double SIGMA = 0.3;

    private final MatchSetup setup;

    public KeepersHands(MatchSetup setup) {
        this.setup = setup;
    }

    /** The ball, or where it is if a keeper among these people holds it. */
    public FrameBall hold(FrameBall ball, List<FramePerson> people) {
        if (ball.z() > ON_THE_GRASS || Math.hypot(ball.vx(), ball.vy()) > FASTEST) {
            return ball;
        }
        Camera camera = onlyOneThatSees(ball);
        if (camera == null) {
            return ball;
        }
        for (FramePerson person : people) {
            FrameBall held = person.role() == Role.GOALKEEPER && setup.pitch().isInAPenaltyArea(person.spot(), 0)
                    ? held(ball, person, camera)
                    : null;
            if (held != null) {
                return held;
            }
        }
        return ball;
    }

    private @Nullable Camera onlyOneThatSees(FrameBall ball) {
        Camera only = null;
        for (Camera camera : setup.cameras().values()) {
            if (camera.sees(ball.x(), ball.y(), ball.z())) {
                if (only != null) {
                    return null;
                }
                only = camera;
            }
        }
        return only;
    }

    /** The ball where the line of sight passes the keeper, null if it does not, or only at the feet or overhead. */
    private static @Nullable FrameBall held(FrameBall ball, FramePerson keeper, Camera camera) {
        CameraPose eye = camera.pose();
        double alongX = ball.x() - eye.x();
        double alongY = ball.y() - eye.y();
        double toX = keeper.x() - eye.x();
        double toY = keeper.y() - eye.y();
        double far = Math.hypot(alongX, alongY);
        double share = (toX * alongX + toY * alongY) / (far * far);
        double beside = Math.abs(toX * alongY - toY * alongX) / far;
        double x = eye.x() + share * alongX;
        double y = eye.y() + share * alongY;
        double ballHeight = ball.z() + camera.crown().at(ball.x(), ball.y(), camera.pitch());
        double height =
                eye.z() + share * (ballHeight - eye.z()) - camera.crown().at(x, y, camera.pitch());
        boolean before = share < 1 && beside < REACH && height > LOWEST && height < HIGHEST;
        return before
                ? new FrameBall(
                        x,
                        y,
                        height,
                        keeper.vx(),
                        keeper.vy(),
                        0,
                        Math.max(SIGMA, ball.sigma()),
                        ball.seen(),
                        ball.confidence())
                : null;
    }
}
