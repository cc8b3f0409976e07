package org.shouze.gongwen;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Gathers the lines that a page of a PDF draws: strokes, and boxes so thin that they are meant as strokes. */
final class PdfRulings {

    private static final List<String> OPERATORS =
            List.of("m", "l", "re", "h", "c", "v", "y", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private final PDFStreamEngine engine;
    private final List<Ruling> drawn = new ArrayList<>();
    private final List<Ruling> path = new ArrayList<>();
    private Point2D start = new Point2D.Double();
    private Point2D pen = new Point2D.Double();
    private Point2D low = new Point2D.Double();
    private Point2D high = new Point2D.Double();

    PdfRulings(PDFStreamEngine engine) {
        this.engine = engine;
        OPERATORS.forEach(name -> engine.addOperator(new Draw(name)));
    }

    /** The lines since the last call, upwards from the lower edge as a PDF counts. */
    List<Ruling> take() {
        var taken = List.copyOf(drawn);
        drawn.clear();
        path.clear();
        return taken;
    }

    private void draw(String name, float[] numbers) {
        switch (name) {
            case "m" -> moveTo(at(numbers, 0));
            case "l" -> lineTo(at(numbers, 0));
            case "re" -> box(numbers);
            case "c" -> curveTo(at(numbers, 4));
            case "v", "y" -> curveTo(at(numbers, 2));
            case "h" -> lineTo(start);
            case "n" -> path.clear();
            case "f", "F", "f*" -> fill();
            default -> stroke();
        }
    }

    private Point2D at(float[] numbers, int index) {
        return index + 1 < numbers.length ? engine.transformedPoint(numbers[index], numbers[index + 1]) : pen;
    }

    private void moveTo(Point2D to) {
        start = to;
        pen = to;
    }

    private void lineTo(Point2D to) {
        path.add(Ruling.between(pen.getX(), pen.getY(), to.getX(), to.getY()));
        pen = to;
    }

    /** A curve is no ruling; it only moves the pen. */
    private void curveTo(Point2D to) {
        pen = to;
    }

    private void box(float[] numbers) {
        if (numbers.length < 4) {
            return;
        }
        low = engine.transformedPoint(numbers[0], numbers[1]);
        high = engine.transformedPoint(numbers[0] + numbers[2], numbers[1] + numbers[3]);
        path.add(Ruling.between(low.getX(), low.getY(), high.getX(), low.getY()));
        path.add(Ruling.between(high.getX(), low.getY(), high.getX(), high.getY()));
        path.add(Ruling.between(low.getX(), high.getY(), high.getX(), high.getY()));
        path.add(Ruling.between(low.getX(), low.getY(), low.getX(), high.getY()));
        moveTo(low);
    }

    private void stroke() {
        drawn.addAll(path);
        path.clear();
    }

    /** A filled shape is a line only if it is as thin as one. */
    private void fill() {
        path.stream()
                .reduce((a, b) -> new Ruling(
                        Math.min(a.left(), b.left()),
                        Math.min(a.top(), b.top()),
                        Math.max(a.right(), b.right()),
                        Math.max(a.bottom(), b.bottom())))
                .filter(Ruling::isStraight)
                .ifPresent(drawn::add);
        path.clear();
    }

    private final class Draw extends OperatorProcessor {

        private final String name;

        Draw(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            var numbers = new float[operands.size()];
            for (var i = 0; i < numbers.length; i++) {
                numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            draw(name, numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
