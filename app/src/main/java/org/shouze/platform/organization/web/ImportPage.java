package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.intake.ImportOutcome;
import org.shouze.platform.organization.intake.ImportRowView;
import org.shouze.platform.organization.intake.ImportState;
import org.shouze.platform.organization.intake.ImportView;

/** What an import would do, or did, row by row. */
record ImportPage(
        ImportView view, @Nullable ImportOutcome outcome, List<ImportRowView> rows, boolean more, String problem)
        implements OrganizationPage {

    @Override
    public String title() {
        return switch (view.state()) {
            case PREVIEW -> "核对导入内容";
            case APPLIED, UNDONE, DISCARDED -> "导入结果";
        };
    }

    @Override
    public UUID unitId() {
        return view.unitId();
    }

    boolean isWaiting() {
        return view.state() == ImportState.PREVIEW;
    }

    boolean isUndone() {
        return view.state() == ImportState.UNDONE;
    }

    String href(@Nullable ImportOutcome only) {
        return "/organization/import/" + view.id() + (only == null ? "" : "?outcome=" + only);
    }

    String nextHref() {
        return href(outcome) + (outcome == null ? "?" : "&") + "after="
                + rows.getLast().number();
    }
}
