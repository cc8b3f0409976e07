package org.shouze.platform.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.WorkingCalendar;
import org.shouze.platform.notify.reminding.Reminded;

/** What the rules of a unit say today about what is open. Pure. */
final class Reckoner {

    private final List<RuleView> rules;
    private final Map<RuleStore.Due, Ladder.Told> told;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    Reckoner(List<RuleView> rules, Map<RuleStore.Due, Ladder.Told> told, WorkingCalendar calendar, LocalDate today) {
        this.rules = rules;
        this.told = told;
        this.calendar = calendar;
        this.today = today;
    }

    List<NewNotice> notices(String source, List<Reminded> open) {
        var all = new ArrayList<NewNotice>();
        for (var each : open) {
            var rule = ruleFor(source, each.scopes());
            if (rule != null && rule.enabled()) {
                var before = told.getOrDefault(new RuleStore.Due(each.id(), each.dueOn()), Ladder.Told.NOTHING);
                var term = new Ladder.Term(
                        each.opensOn(), each.dueOn(), each.chain().size());
                Ladder.of(rule)
                        .next(term, before, today, calendar)
                        .ifPresent(rung -> all.addAll(notices(source, each, rung)));
            }
        }
        return all;
    }

    private @Nullable RuleView ruleFor(String source, List<String> scopes) {
        var keys = new ArrayList<>(scopes);
        keys.add("");
        return keys.stream()
                .flatMap(key -> rules.stream()
                        .filter(rule ->
                                rule.source().equals(source) && rule.scopeKey().equals(key)))
                .findFirst()
                .orElse(null);
    }

    private List<NewNotice> notices(String source, Reminded each, Ladder.Rung rung) {
        return each.chain().get(rung.level()).stream()
                .map(to -> notice(source, each, rung, to))
                .toList();
    }

    private NewNotice notice(String source, Reminded each, Ladder.Rung rung, Addressee to) {
        var about = new NewNotice.About(source, each.id(), each.href(), each.dueOn(), rung.offset(), rung.level(), "");
        var kind = rung.level() == 0 ? NoticeKind.DUE : NoticeKind.ESCALATION;
        var key = String.join(
                ":", source, each.id().toString(), each.dueOn().toString(), String.valueOf(rung.offset()), person(to));
        return new NewNotice(to, kind, title(each), about, key, "");
    }

    private static String person(Addressee to) {
        UUID person = to.personId();
        return person.toString();
    }

    private String title(Reminded each) {
        var due = each.dueOn();
        var day = due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
        if (due.isBefore(today)) {
            var late = calendar.workingDaysBetween(due, today);
            return "已逾期 " + late + " 个工作日：" + each.title() + "（应于" + day + "完成）";
        }
        return due.equals(today) ? "今日到期：" + each.title() : "将于" + day + "到期：" + each.title();
    }
}
