package dev.touchline.simulator.film;

import dev.touchline.pitch.PitchSize;
import java.util.SplittableRandom;

/** Draws cameras for a detector to learn from: 8 to 25 m high along the near touchline, people 18 to 110 pixels tall. */
final class PracticeCamera {
    private PracticeCamera() {}

    static RigCamera draw(SplittableRandom random, PitchSize pitch) {
        double sizeDraw = random.nextDouble();
        int width = sizeDraw < 0.7 ? 1280 : sizeDraw < 0.87 ? 1536 : 960;
        int height = width * 9 / 16;
        double x = random.nextDouble(-40, 40);
        double y = -pitch.width() / 2 - random.nextDouble(8, 35);
        double z = random.nextDouble(8, 25);
        double aimX = Math.max(-45, Math.min(45, x * 0.6 + random.nextDouble(-35, 35)));
        double aimY = random.nextDouble(-16, 16);
        double distance = Math.sqrt((aimX - x) * (aimX - x) + (aimY - y) * (aimY - y) + z * z);
        double tall = Math.exp(random.nextDouble(Math.log(20), Math.log(80)));
        double focal = Math.max(0.45 * width, Math.min(2.4 * width, tall * distance / 1.8));
        double wide = Math.min(1, 0.9 * width / focal);
        double k1 = random.nextDouble(-0.34, 0.02) * wide;
        double k2 = k1 < -0.05 ? -k1 * random.nextDouble(0.25, 0.4) : 0;
        return new RigCamera(
                "practice",
                width,
                height,
                25,
                x,
                y,
                z,
                aimX,
                aimY,
                0,
                random.nextDouble(-0.08, 0.08),
                focal,
                k1,
                k2,
                0);
    }
}
