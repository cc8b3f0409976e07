package org.shouze.platform.shell.web;

import java.util.List;
import java.util.stream.IntStream;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.shell.Overviews;

/** The overview (工作总览). */
record OverviewPage(String greeting, String today, String hint, List<Overviews.Panel> panels) implements Page {

    @Override
    public String title() {
        return "工作总览";
    }

    /** Whether a panel takes the whole width: a wide one, or the narrow one that has no other beside it. */
    boolean fills(int index) {
        var narrow = IntStream.range(0, panels.size())
                .filter(each -> !panels.get(each).wide())
                .toArray();
        return panels.get(index).wide() || (narrow.length % 2 == 1 && narrow[narrow.length - 1] == index);
    }

    @Override
    public String menu() {
        return "overview";
    }
}
