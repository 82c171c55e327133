package dev.touchline.perceive;

import dev.touchline.decode.PlanarPicture;
import dev.touchline.detect.BallCandidate;
import dev.touchline.footage.PixelBox;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws what was found onto the pictures and writes them as PNG files into a folder. */
public record DrawDetections(Path folder) implements StillDetector.Reader {
    private static final int FONT_SIZE = 11;
    private static final double BALL_RING = 9;

    @Override
    public void read(StillDetections found, PlanarPicture colours) throws IOException {
        BufferedImage image = image(colours);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
        pen.setStroke(new BasicStroke(1.5f));
        double scaleX = (double) image.getWidth() / found.width();
        double scaleY = (double) image.getHeight() / found.height();
        for (StillPerson person : found.people()) {
            draw(pen, person, scaleX, scaleY);
        }
        pen.setColor(Color.ORANGE);
        for (BallCandidate ball : found.balls()) {
            double x = ball.x() * scaleX;
            double y = ball.y() * scaleY;
            pen.draw(new Ellipse2D.Double(x - BALL_RING, y - BALL_RING, 2 * BALL_RING, 2 * BALL_RING));
            pen.drawString("%.2f".formatted(ball.score()), (float) (x + BALL_RING + 1), (float) y);
        }
        pen.dispose();
        Files.createDirectories(folder);
        Path name = Path.of(found.file()).getFileName();
        ImageIO.write(
                image,
                "png",
                folder.resolve("%s-%05d.png".formatted(name, found.picture())).toFile());
    }

    private static void draw(Graphics2D pen, StillPerson person, double scaleX, double scaleY) {
        PixelBox box = person.box();
        Rectangle2D frame = new Rectangle2D.Double(
                box.left() * scaleX, box.top() * scaleY, box.width() * scaleX, box.height() * scaleY);
        pen.setColor(Color.WHITE);
        pen.draw(frame);
        pen.drawString("%.2f".formatted(person.score()), (float) frame.getX(), (float) frame.getY() - 2);
        swatch(pen, person.shirt(), frame.getMaxX() + 2, frame.getY());
        swatch(pen, person.shorts(), frame.getMaxX() + 2, frame.getY() + 6);
    }

    private static void swatch(Graphics2D pen, @Nullable String colour, double x, double y) {
        if (colour != null) {
            pen.setColor(Color.decode(colour));
            pen.fill(new Rectangle2D.Double(x, y, 6, 6));
        }
    }

    private static BufferedImage image(PlanarPicture colours) {
        int width = colours.content().width();
        int height = colours.content().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colours.rgb(x, y));
            }
        }
        return image;
    }
}
