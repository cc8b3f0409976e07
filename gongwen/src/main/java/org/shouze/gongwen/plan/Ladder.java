package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the level of each heading from the order in which the kinds of numbers appear, since people rarely keep to the
 * official ladder: the kind seen first is level 1, a kind first seen below it is level 2, and so on.
 */
final class Ladder {

    private static final int DEEPEST = 4;

    private final List<Rung> rungs = new ArrayList<>();

    /** The level of the next heading, 1 to 4. */
    int level(HeadingNumber number) {
        var at = find(number);
        if (at < 0) {
            rungs.add(new Rung(number));
            at = rungs.size() - 1;
        } else {
            while (rungs.size() > at + 1) {
                rungs.removeLast();
            }
            rungs.set(at, new Rung(number));
        }
        return Math.min(DEEPEST, at + 1);
    }

    private int find(HeadingNumber number) {
        for (var i = rungs.size() - 1; i >= 0; i--) {
            var rung = rungs.get(i);
            if (rung.sameForm(number) && rung.sameMark(number) && rung.last.value() + 1 == number.value()) {
                return i;
            }
        }
        for (var i = rungs.size() - 1; i >= 0; i--) {
            if (rungs.get(i).sameForm(number) && rungs.get(i).last.value() + 1 == number.value()) {
                return i;
            }
        }
        return startOrGap(number);
    }

    /** A 1 starts a new list below the current one, unless the current list has the same kind and starts over. */
    private int startOrGap(HeadingNumber number) {
        var top = rungs.size() - 1;
        if (number.value() == 1 && top >= 0) {
            return rungs.get(top).sameForm(number) && rungs.get(top).sameMark(number) ? top : -1;
        }
        for (var i = top; i >= 0; i--) {
            if (rungs.get(i).sameForm(number)) {
                return i;
            }
        }
        return -1;
    }

    private record Rung(HeadingNumber last) {

        boolean sameForm(HeadingNumber number) {
            return last.form().equals(number.form());
        }

        boolean sameMark(HeadingNumber number) {
            return last.mark().equals(number.mark());
        }
    }
}
