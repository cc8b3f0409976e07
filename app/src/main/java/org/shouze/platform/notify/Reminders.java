package org.shouze.platform.notify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.reminding.ReminderSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of reminding (提醒规则) and the policy of sending of the own unit. */
@Service
public class Reminders {

    private final RuleStore store;
    private final PolicyStore policies;
    private final Rounds rounds;
    private final List<ReminderSource> sources;
    private final BusinessTime time;

    Reminders(RuleStore store, PolicyStore policies, Rounds rounds, List<ReminderSource> sources, BusinessTime time) {
        this.store = store;
        this.policies = policies;
        this.rounds = rounds;
        this.sources = sources;
        this.time = time;
    }

    /** Each source's rule for all of it, made or only offered, followed by its particular ones. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.REMINDERS)
    public List<RuleView> rules() {
        var known = store.of(Acting.unit());
        return sources.stream()
                .flatMap(source -> {
                    var own = known.stream()
                            .filter(rule -> rule.source().equals(source.code()))
                            .toList();
                    var general = own.stream().anyMatch(rule -> rule.scopeKey().isEmpty());
                    return Stream.concat(
                            general
                                    ? Stream.<RuleView>empty()
                                    : Stream.of(RuleView.offered(source.code(), source.label())),
                            own.stream());
                })
                .toList();
    }

    /**
     * What a rule would send today, were it in force; nothing is changed.
     *
     * @throws Refusal like {@link #save}
     */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.REMINDERS)
    public PreviewView preview(RuleView draft) {
        var rule = checked(draft);
        var rules = new ArrayList<>(store.of(Acting.unit()));
        rules.removeIf(
                each -> each.source().equals(rule.source()) && each.scopeKey().equals(rule.scopeKey()));
        rules.add(rule);
        return rounds.preview(Acting.unit(), rules);
    }

    /**
     * Puts a rule in force.
     *
     * @throws Refusal when a step is out of order, or the scope names nothing of the unit
     */
    @Transactional
    @Requires(NotifyGrants.REMINDERS)
    public RuleView save(RuleView draft) {
        var rule = checked(draft);
        store.save(Acting.unit(), rule, Acting.current().name(), time.now());
        return rule;
    }

    /** Takes a rule away: what is more general holds again, and without any nobody is reminded. */
    @Transactional
    @Requires(NotifyGrants.REMINDERS)
    public void remove(String source, String scopeKey) {
        store.remove(Acting.unit(), source, scopeKey);
    }

    /** What bounds the own unit's reminders; the defaults where it has settled nothing. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.REMINDERS)
    public PolicyView policy() {
        return policies.of(Acting.unit());
    }

    /** @throws Refusal when a number is out of bounds */
    @Transactional
    @Requires(NotifyGrants.REMINDERS)
    public PolicyView setPolicy(PolicyView policy) {
        if (policy.perPersonHour() < 1 || policy.perPersonHour() > 1000) {
            throw Refusal.invalid("perPersonHour", "每人每小时上限应在 1 至 1000 之间。");
        }
        if (policy.perUnitDay() < 1 || policy.perUnitDay() > 100_000) {
            throw Refusal.invalid("perUnitDay", "全单位每日上限应在 1 至 100000 之间。");
        }
        policies.save(Acting.unit(), policy, Acting.current().name(), time.now());
        return policy();
    }

    private RuleView checked(RuleView draft) {
        var source = source(draft.source()).orElseThrow(Refusal::notFound);
        RuleLimits.check(draft);
        var label = draft.scopeKey().isEmpty()
                ? source.label()
                : source.scopeLabel(Acting.unit(), draft.scopeKey())
                        .orElseThrow(() -> Refusal.invalid("scope", "适用范围不存在，请填写事项编号（例如 M04），或从义务页面进入。"));
        return new RuleView(
                draft.source(),
                draft.scopeKey(),
                label,
                draft.enabled(),
                sorted(draft.reminders()),
                sorted(draft.escalations()));
    }

    private Optional<ReminderSource> source(String code) {
        return sources.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static List<Integer> sorted(List<Integer> days) {
        return days.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** One round over a unit, as the job makes it; for the platform only. */
    @Transactional
    @Requires(Requires.PLATFORM)
    public Raised round(UUID unitId) {
        if (!Acting.current().everywhere()) {
            throw Refusal.forbidden();
        }
        return rounds.make(unitId);
    }
}
