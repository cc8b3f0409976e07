package org.shouze.responsibility.obligation.web;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.ObligationChange;
import org.shouze.responsibility.obligation.ObligationView;

/** What somebody types to correct an obligation, as typed. */
record ObligationForm(
        @Nullable String title,
        @Nullable String row,
        @Nullable String responsible,
        @Nullable String cadence,
        @Nullable String atLeast,
        @Nullable String due,
        @Nullable String reason) {

    static ObligationForm of(ObligationView obligation) {
        var demand = obligation.demand();
        return new ObligationForm(
                obligation.title(),
                obligation.row(),
                String.join("、", demand.responsible()),
                demand.cadence().code(),
                String.valueOf(demand.atLeast()),
                demand.due().stream().map(day -> day.toString().substring(2)).collect(Collectors.joining("、")),
                "");
    }

    ObligationChange toChange() {
        return new ObligationChange(
                text(title),
                text(row).isEmpty() ? null : text(row),
                parts(responsible),
                Cadence.ofCode(text(cadence)).orElseThrow(() -> Refusal.invalid("cadence", "请选择频次。")),
                times(),
                parts(due).stream().map(ObligationForm::day).toList(),
                text(reason));
    }

    private int times() {
        if (!text(atLeast).matches("[0-9]{1,3}")) {
            throw Refusal.invalid("atLeast", "每期次数应为整数。");
        }
        return Integer.parseInt(text(atLeast));
    }

    private static MonthDay day(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("due", "截止日“" + text + "”无法识别，请写作 MM-DD，例如 11-30，多个之间用顿号分开。");
        }
    }

    private static List<String> parts(@Nullable String text) {
        return Arrays.stream(text(text).split("[、,，;；\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
