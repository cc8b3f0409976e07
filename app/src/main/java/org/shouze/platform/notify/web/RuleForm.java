package org.shouze.platform.notify.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.RuleView;

/** A rule as typed; scope is a row such as M04, or a whole key. */
record RuleForm(
        @Nullable String source,
        @Nullable String scope,
        @Nullable String enabled,
        @Nullable String reminders,
        @Nullable String escalations,
        @Nullable String confirmed) {

    static RuleForm of(RuleView rule) {
        return new RuleForm(
                rule.source(),
                rule.scopeKey(),
                rule.enabled() ? "on" : null,
                RuleView.text(rule.reminders()),
                RuleView.text(rule.escalations()),
                null);
    }

    RuleView toRule() {
        return new RuleView(
                Typed.text(source),
                key(),
                "",
                isOn(),
                Typed.days("reminders", reminders),
                Typed.days("escalations", escalations));
    }

    String key() {
        var clean = Typed.text(scope);
        var row = clean.toUpperCase(Locale.ROOT);
        return row.matches("M[0-9]{2}") ? "row:" + row : clean;
    }

    boolean isOn() {
        return enabled != null;
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    /** As hidden fields of the confirmation. */
    List<String> shown() {
        return List.of(Typed.text(reminders), Typed.text(escalations));
    }
}
