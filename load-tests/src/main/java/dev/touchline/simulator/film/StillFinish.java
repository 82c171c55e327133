package dev.touchline.simulator.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns a drawn picture into a still as a camera stores it: sharpened or softened, noisy, JPEG. */
final class StillFinish {
    private StillFinish() {}

    /** A copy with {@code sharpen} times the detail added (negative softens) and Gaussian noise of so many levels. */
    static YuvPicture process(YuvPicture picture, double sharpen, double noise, SplittableRandom random) {
        int width = picture.width();
        int height = picture.height();
        YuvPicture out = new YuvPicture(width, height, new byte[width * height], picture.blue(), picture.red());
        byte[] luma = picture.luma();
        int seed = random.nextInt();
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int here = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int west = Math.max(0, x - 1);
                int east = Math.min(width - 1, x + 1);
                int centre = luma[here + x] & 255;
                int ring = (luma[above + x] & 255)
                        + (luma[below + x] & 255)
                        + (luma[here + west] & 255)
                        + (luma[here + east] & 255);
                int h = Texture.hash(x, y, seed);
                int bell = (h & 255) + (h >> 8 & 255) + (h >> 16 & 255) + (h >>> 24) - 510;
                out.luma()[here + x] =
                        (byte) YuvPicture.clamp(centre + sharpen * (centre - ring / 4.0) + noise * bell / 148.0);
            }
        }
        return out;
    }

    static BufferedImage image(YuvPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                image.setRGB(x, y, picture.rgb(x, y));
            }
        }
        return image;
    }

    /** The brightness alone, 0 to 255, as a PNG. */
    static byte[] grey(YuvPicture picture) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) YuvPicture.clamp(((picture.luma()[i] & 255) - 16) * 255 / 219.0);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    static byte[] jpeg(YuvPicture picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image(picture), null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
