package org.shouze.responsibility.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.indicator.TrendPoint;

/**
 * A line through the kept figures of a year (走势): the year is the width, the span of the figures the height.
 *
 * @param line the points of the line
 * @param targetY where the target lies, null where there is none
 * @param dots the figures themselves, each with its words
 */
record Sparkline(
        int width, int height, String line, @Nullable Double targetY, List<Dot> dots, String label) {

    private static final int MARGIN = 6;

    /** A figure in the picture. */
    record Dot(double x, double y, String label) {}

    /** The picture of at least two figures; of fewer there is no trend. */
    static Optional<Sparkline> of(List<TrendPoint> points, String unit, int width, int height) {
        var known = points.stream().filter(point -> point.value() != null).toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        var scale = new Scale(known, width, height);
        var dots = known.stream().map(point -> scale.dot(point, unit)).toList();
        var line = dots.stream()
                .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
                .collect(Collectors.joining(" "));
        var target = known.getLast().target();
        var label = "走势：" + dots.getFirst().label() + " 至 " + dots.getLast().label();
        return Optional.of(new Sparkline(width, height, line, target == null ? null : scale.y(target), dots, label));
    }

    private static final class Scale {

        private final int width;
        private final int height;
        private final double low;
        private final double span;

        Scale(List<TrendPoint> known, int width, int height) {
            this.width = width;
            this.height = height;
            var figures = known.stream()
                    .flatMap(point -> Stream.of(point.value(), point.target()))
                    .filter(java.util.Objects::nonNull)
                    .mapToDouble(BigDecimal::doubleValue)
                    .summaryStatistics();
            this.low = Math.min(0, figures.getMin());
            this.span = figures.getMax() > low ? figures.getMax() - low : 1;
        }

        Dot dot(TrendPoint point, String unit) {
            var value = java.util.Objects.requireNonNull(point.value());
            return new Dot(x(point.day()), y(value), point.day() + " " + value.toPlainString() + unit);
        }

        double x(LocalDate day) {
            return MARGIN + (width - 2.0 * MARGIN) * (day.getDayOfYear() - 1) / (day.lengthOfYear() - 1);
        }

        double y(BigDecimal value) {
            return height - MARGIN - (height - 2.0 * MARGIN) * (value.doubleValue() - low) / span;
        }
    }
}
