package org.shouze.responsibility.obligation.web;

import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.obligation.Attention;

/** The overview's panel of what wants attention (需要关注). */
record AttentionPanel(Attention attention) implements Page {

    @Override
    public String title() {
        return "需要关注";
    }

    /** Where the whole list of a kind is. */
    String href(Attention.Kind kind) {
        return switch (kind) {
            case OVERDUE -> "/obligations?by=month&state=OVERDUE";
            case AWAITING_PROOF -> "/obligations?by=month&state=AWAITING_PROOF";
            case DUE_SOON -> "/obligations?by=month&state=OPEN";
        };
    }

    static String tone(Attention.Kind kind) {
        return switch (kind) {
            case OVERDUE -> "overdue";
            case AWAITING_PROOF -> "proof";
            case DUE_SOON -> "open";
        };
    }
}
