package org.shouze.platform.files.reading;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Draws a picture anew: smaller, and without anything it told about place, camera or person. */
final class Pictures {

    private static final int LONGEST_SIDE = 1280;
    private static final long MOST_PIXELS = 60_000_000;
    private static final long COMFORTABLE = 8_000_000;

    private Pictures() {}

    static void write(byte[] content, OutputStream out) throws IOException {
        try (var source = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(source);
            if (!readers.hasNext()) {
                throw new UnreadableException("no reader for this picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(source, true, true);
                ImageIO.write(drawn(read(reader)), "png", out);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Of a large picture only each second, third … point is read: it need not be in memory as a whole. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS || pixels <= 0) {
            throw new UnreadableException("the picture is too large");
        }
        var wanted = reader.getDefaultReadParam();
        var step = (int) Math.ceil(Math.sqrt((double) pixels / COMFORTABLE));
        wanted.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(0, wanted);
    }

    static BufferedImage drawn(BufferedImage source) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(source.getWidth(), source.getHeight()));
        var width = Math.max(1, (int) (source.getWidth() * scale));
        var height = Math.max(1, (int) (source.getHeight() * scale));
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }
}
