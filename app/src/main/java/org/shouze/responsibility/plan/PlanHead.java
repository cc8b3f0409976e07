package org.shouze.responsibility.plan;

import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.DocumentFacts;

/** What a plan is called where its head says little (方案名称). */
final class PlanHead {

    private static final int LONGEST_TITLE = 200;
    private static final String UNTITLED = "未命名方案";

    private PlanHead() {}

    static String title(DocumentFacts head) {
        var title = text(head.title());
        return title.isEmpty() ? UNTITLED : title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
