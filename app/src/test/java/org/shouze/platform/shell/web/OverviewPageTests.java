package org.shouze.platform.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouze.platform.shell.Overviews;

class OverviewPageTests {

    @Test
    void leavesNoHalfEmpty() {
        assertThat(fills(false)).containsExactly(true);
        assertThat(fills(false, true)).containsExactly(true, true);
        assertThat(fills(false, true, false)).containsExactly(false, true, false);
        assertThat(fills(false, true, false, false)).containsExactly(false, true, false, true);
    }

    private static boolean[] fills(Boolean... wide) {
        var panels = Arrays.stream(wide)
                .map(each -> new Overviews.Panel(each, "面板", output -> {}))
                .toList();
        var page = new OverviewPage("", "", "", panels);
        var filled = new boolean[wide.length];
        IntStream.range(0, wide.length).forEach(index -> filled[index] = page.fills(index));
        return filled;
    }
}
