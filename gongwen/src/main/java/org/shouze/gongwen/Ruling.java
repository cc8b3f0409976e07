package org.shouze.gongwen;

/**
 * A straight line drawn along a page, in points from its upper left corner.
 *
 * @param left the left end
 * @param top the upper end
 * @param right the right end
 * @param bottom the lower end
 */
record Ruling(double left, double top, double right, double bottom) {

    /** Lines closer than this are one line; borders are half to two points thick. */
    static final double NEAR = 2.5;

    static Ruling between(double x1, double y1, double x2, double y2) {
        return new Ruling(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    /** Whether it is long and runs along the page, not across it. */
    boolean isStraight() {
        return isHorizontal() != isVertical();
    }

    boolean isHorizontal() {
        return bottom - top < NEAR && right - left >= NEAR;
    }

    boolean isVertical() {
        return right - left < NEAR && bottom - top >= NEAR;
    }

    double x() {
        return (left + right) / 2;
    }

    double y() {
        return (top + bottom) / 2;
    }

    boolean touches(Ruling other) {
        return left - NEAR <= other.right
                && other.left - NEAR <= right
                && top - NEAR <= other.bottom
                && other.top - NEAR <= bottom;
    }
}
