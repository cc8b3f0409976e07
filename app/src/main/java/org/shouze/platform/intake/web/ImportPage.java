package org.shouze.platform.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.intake.ImportOutcome;
import org.shouze.platform.intake.ImportRowView;
import org.shouze.platform.intake.ImportState;
import org.shouze.platform.intake.ImportView;
import org.shouze.platform.intake.SheetIntake;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;

/** What an import would do, or did, row by row (核对导入内容). */
record ImportPage(
        SheetIntake intake,
        ImportView view,
        @Nullable ImportOutcome outcome,
        List<ImportRowView> rows,
        boolean more,
        String problem)
        implements Page {

    @Override
    public String title() {
        return isWaiting() ? "核对导入内容" : "导入结果";
    }

    @Override
    public String menu() {
        return intake.menu();
    }

    boolean isWaiting() {
        return view.state() == ImportState.PREVIEW;
    }

    boolean isUndone() {
        return view.state() == ImportState.UNDONE;
    }

    /** Whether the import is the own unit's: a superior unit only looks. */
    boolean isOwn() {
        return view.unitId().equals(Acting.unit());
    }

    String place() {
        return intake.place() + "/" + view.id();
    }

    /** What was ticked, in words. */
    List<String> chosen() {
        return intake.options().stream()
                .filter(option -> view.options().contains(option.key()))
                .map(option -> option.label())
                .toList();
    }

    String href(@Nullable ImportOutcome only) {
        return place() + (only == null ? "" : "?outcome=" + only);
    }

    String nextHref() {
        return href(outcome) + (outcome == null ? "?" : "&") + "after="
                + rows.getLast().number();
    }
}
