package org.shouze.platform.files.web;

import java.time.format.DateTimeFormatter;
import org.shouze.platform.files.CheckState;
import org.shouze.platform.files.PreviewBlock;
import org.shouze.platform.files.PreviewBlock.Kind;
import org.shouze.platform.files.PreviewState;
import org.shouze.platform.files.PreviewView;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;

/** A file, looked at here. */
record PreviewPage(PreviewView preview, boolean mayRelease, String problem) implements Page {

    private static final int SHOWN = 30;

    @Override
    public String title() {
        return preview.file().name();
    }

    String storedAt() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .format(preview.file().storedAt().atZone(BusinessTime.ZONE));
    }

    boolean isLockedAway() {
        return preview.file().check() == CheckState.QUARANTINED;
    }

    boolean mayOpen() {
        return preview.mayOpen();
    }

    boolean isTooLarge() {
        return preview.file().check() == CheckState.TOO_LARGE;
    }

    /** Pages that are drawn; the rest is downloaded. */
    int shownPages() {
        return Math.min(preview.pages(), SHOWN);
    }

    boolean isDrawn() {
        return mayOpen() && (preview.isPicture() || preview.pages() > 0);
    }

    boolean isText() {
        return mayOpen() && !isDrawn() && preview.state() == PreviewState.READY;
    }

    static boolean isRow(PreviewBlock block) {
        return block.kind() == Kind.ROW;
    }

    static boolean isHead(PreviewBlock block) {
        return block.kind() == Kind.HEADING || block.kind() == Kind.SHEET;
    }
}
