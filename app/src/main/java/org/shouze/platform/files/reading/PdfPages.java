package org.shouze.platform.files.reading;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a PDF. */
final class PdfPages {

    private static final float LONGEST_SIDE = 1400;

    private PdfPages() {}

    static void write(byte[] content, int number, OutputStream out) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            if (number < 0 || number >= document.getNumberOfPages()) {
                throw new UnreadableException("there is no page " + number);
            }
            var box = document.getPage(number).getCropBox();
            var scale = Math.min(2f, LONGEST_SIDE / Math.max(1f, Math.max(box.getWidth(), box.getHeight())));
            ImageIO.write(new PDFRenderer(document).renderImage(number, scale, ImageType.RGB), "png", out);
        }
    }
}
