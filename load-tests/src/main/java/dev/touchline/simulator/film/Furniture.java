package dev.touchline.simulator.film;

import dev.touchline.pitch.Law1;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Goals with nets, corner flags, dug-outs and lamp posts, drawn over the backdrop through the camera's lens (Law 1 for sizes). */
final class Furniture {
    private final Optics optics;
    private final Turf turf;
    private final Look look;
    private final BufferedImage goals;
    private final BufferedImage image;
    private final Graphics2D goalPen;
    private final Graphics2D imagePen;
    private Graphics2D pen;
    private final double[] from = new double[4];
    private final double[] to = new double[4];

    Furniture(Optics optics, Turf turf, Look look) {
        this.optics = optics;
        this.turf = turf;
        this.look = look;
        goals = new BufferedImage(optics.camera.width(), optics.camera.height(), BufferedImage.TYPE_INT_ARGB);
        image = new BufferedImage(optics.camera.width(), optics.camera.height(), BufferedImage.TYPE_INT_ARGB);
        goalPen = penOf(goals);
        imagePen = penOf(image);
        pen = imagePen;
    }

    private static Graphics2D penOf(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    GoalNets nets() {
        return GoalNets.of(goals, look.style());
    }

    /** Draws everything and lays it over the picture of three floats a pixel. */
    void drawOver(float[] picture) {
        double endX = turf.pitch().length() / 2;
        double endY = turf.pitch().width() / 2;
        shelter(-12, endY + 2.6);
        shelter(8, endY + 2.6);
        for (int side = -1; side <= 1; side += 2) {
            pen = goalPen;
            goal(side, endX);
            pen = imagePen;
            flag(side * endX, endY);
            flag(side * endX, -endY);
            if (look.light().kind() == Light.Kind.FLOODLIGHT
                    || look.surroundings().skyline() > 13) {
                bar(
                        side * (endX - 15),
                        endY + 30,
                        0,
                        side * (endX - 15),
                        endY + 30,
                        28,
                        0.35,
                        new Color(120, 124, 130),
                        1);
            }
        }
        clutter(endX, endY);
        goalPen.dispose();
        imagePen.dispose();
        merge(image, picture);
        merge(goals, picture);
    }

    private void goal(int side, double endX) {
        double line = side * endX;
        double back = side * (endX + 2);
        double post = Law1.GOAL_HALF_WIDTH;
        double top = Law1.BAR_HEIGHT;
        Color thread = new Color(235, 235, 235);
        for (int i = 0; i <= 24; i++) {
            double y = -post + i * 2 * post / 24;
            bar(line + side * 0.9, y, top, back, y, 0, 0.02, thread, 0.55);
            bar(line, y, top, line + side * 0.9, y, top, 0.02, thread, 0.45);
        }
        for (int i = 0; i <= 8; i++) {
            double z = i * top / 8;
            double x = line + side * (0.9 + 1.1 * (1 - i / 8.0));
            bar(x, -post, z, x, post, z, 0.02, thread, 0.55);
            for (int end = -1; end <= 1; end += 2) {
                bar(line, end * post, z, x, end * post, z, 0.02, thread, 0.5);
            }
        }
        for (int end = -1; end <= 1; end += 2) {
            bar(line, end * post, 0, line, end * post, top, 0.12, Color.WHITE, 1);
            bar(line, end * post, top, line + side * 0.9, end * post, top, 0.05, Color.LIGHT_GRAY, 1);
            bar(line + side * 0.9, end * post, top, back, end * post, 0, 0.05, Color.LIGHT_GRAY, 1);
        }
        bar(line, -post, top, line, post, top, 0.12, Color.WHITE, 1);
    }

    private void flag(double x, double y) {
        bar(x, y, 0, x, y, 1.5, 0.04, new Color(240, 220, 60), 1);
        bar(x, y, 1.4, x + 0.4, y, 1.3, 0.22, new Color(220, 40, 40), 1);
    }

    /** Bags, benches, cones, bottles and poles beside the pitch: things that are neither people nor balls. */
    private void clutter(double endX, double endY) {
        SplittableRandom random = new SplittableRandom(look.seed() * 13 + 1);
        int things = random.nextInt(5, 40);
        for (int i = 0; i < things; i++) {
            boolean far = random.nextDouble() < 0.65;
            double away = random.nextDouble(2.2, 7);
            double x = far ? random.nextDouble(-endX, endX) : Math.copySign(endX + away, random.nextDouble() - 0.5);
            double y = far ? Math.copySign(endY + away, random.nextDouble() - 0.3) : random.nextDouble(-endY, endY);
            Color colour = new Paint(random.nextDouble(), random.nextDouble(), random.nextDouble()).awt();
            double draw = random.nextDouble();
            if (draw < 0.35) {
                bar(x, y, 0.1, x + random.nextDouble(0.2, 0.8), y, 0.1, random.nextDouble(0.1, 0.4), colour, 1);
            } else if (draw < 0.6) {
                bar(x, y, 0, x, y, random.nextDouble(0.3, 2.5), random.nextDouble(0.04, 0.3), colour, 1);
            } else if (draw < 0.8) {
                bar(x, y, 0.45, x + random.nextDouble(1.5, 4), y, 0.45, 0.25, colour, 1);
            } else {
                bar(x, y, 0, x, y, 0.3, 0.12, new Color(240, 90, 20), 1);
            }
        }
    }

    private void shelter(double x, double y) {
        Color glass = new Color(190, 205, 215);
        for (int i = 0; i < 24; i++) {
            bar(x + i * 0.25, y + 1.4, 0, x + i * 0.25, y + 1.4, 2, 0.3, glass, 0.5);
        }
        bar(
                x,
                y + 1.2,
                0.45,
                x + 6,
                y + 1.2,
                0.45,
                0.3,
                look.surroundings().seats().awt(),
                1);
        bar(x, y + 1, 2.1, x + 6, y + 1, 2.1, 0.16, new Color(90, 95, 105), 1);
    }

    /** A straight bar so many metres thick, in pieces so that it bends as the lens bends. */
    private void bar(
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double thick,
            Color colour,
            double solid) {
        double grass = turf.heightAt(ax, ay);
        int pieces = Math.max(1, (int) (Math.hypot(bx - ax, by - ay) / 1.5));
        boolean seen = optics.project(ax, ay, az + grass, from);
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            boolean then = optics.project(ax + t * (bx - ax), ay + t * (by - ay), az + t * (bz - az) + grass, to);
            if (seen && then && Math.abs(to[0]) < 5000 && Math.abs(from[0]) < 5000) {
                double wide = thick * from[3];
                int alpha = (int) (255 * solid * Math.min(1, wide));
                if (alpha > 3) {
                    pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
                    pen.setStroke(
                            new BasicStroke((float) Math.max(1, wide), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                    pen.draw(new Line2D.Double(from[0], from[1], to[0], to[1]));
                }
            }
            System.arraycopy(to, 0, from, 0, 4);
            seen = then;
        }
    }

    private void merge(BufferedImage image, float[] picture) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        float lit = look.light().kind() == Light.Kind.OVERCAST ? 0.85f : 0.93f;
        for (int i = 0; i < pixels.length; i++) {
            int argb = pixels[i];
            float a = (argb >>> 24) / 255f;
            if (a > 0) {
                picture[i * 3] += ((argb >> 16 & 255) / 255f * lit - picture[i * 3]) * a;
                picture[i * 3 + 1] += ((argb >> 8 & 255) / 255f * lit - picture[i * 3 + 1]) * a;
                picture[i * 3 + 2] += ((argb & 255) / 255f * lit - picture[i * 3 + 2]) * a;
            }
        }
    }
}
