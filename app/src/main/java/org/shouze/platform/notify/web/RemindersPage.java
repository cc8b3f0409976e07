package org.shouze.platform.notify.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.PreferenceView;
import org.shouze.platform.notify.PreviewView;
import org.shouze.platform.notify.RuleView;
import org.shouze.platform.notify.wire.Way;

/**
 * The rules of reminding, the policy of sending and what holds for whoever chose nothing (提醒规则).
 *
 * @param draft a rule that is not in force yet; null for none
 * @param preview what the draft would send today; null where it was not asked for
 */
record RemindersPage(
        List<RuleView> rules,
        PolicyForm policy,
        PreferenceView defaults,
        int held,
        @Nullable RuleForm draft,
        @Nullable PreviewView preview,
        List<Refusal.Finding> findings)
        implements NotifyTabs {

    @Override
    public String menu() {
        return "reminders";
    }

    @Override
    public String title() {
        return "提醒规则";
    }

    List<NoticeKind> kinds() {
        return List.of(NoticeKind.values());
    }

    List<Way> ways() {
        return Way.outside();
    }

    String days(List<Integer> days) {
        return days.isEmpty() ? "—" : RuleView.text(days);
    }

    RuleForm form(RuleView rule) {
        return draft != null
                        && Typed.text(draft.source()).equals(rule.source())
                        && draft.key().equals(rule.scopeKey())
                ? draft
                : RuleForm.of(rule);
    }

    RuleForm fresh() {
        return draft != null && rules.stream().noneMatch(rule -> rule.scopeKey().equals(draft.key()))
                ? draft
                : new RuleForm("obligation", "", "on", "-5, -1, 0, +1, +3", "+5, +8, +12", null);
    }
}
