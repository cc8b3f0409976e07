package org.shouze.gongwen;

/**
 * Characters printed side by side, in points from the upper left corner of the page.
 *
 * @param x where they start
 * @param right where they end
 * @param y the line they stand on
 * @param size the height of a character
 * @param text the characters
 */
record PrintedText(double x, double right, double y, double size, String text) {

    double middle() {
        return (x + right) / 2;
    }

    /** Halfway up the characters. */
    double centre() {
        return y - size / 3;
    }
}
