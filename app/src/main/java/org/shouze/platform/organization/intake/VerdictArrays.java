package org.shouze.platform.organization.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as arrays of text: one statement takes in twenty thousand rows. */
final class VerdictArrays {

    private VerdictArrays() {}

    /** What {@code person_import_row} keeps of each row. */
    static Map<String, Object> rows(List<Verdict> verdicts) {
        return Map.ofEntries(
                column("numbers", verdicts, each -> String.valueOf(each.row().number())),
                column("outcomes", verdicts, each -> each.outcome().name()),
                column("notes", verdicts, Verdict::note),
                column("cells", verdicts, Verdict::cell),
                column("names", verdicts, each -> each.row().name()),
                column("employeeNos", verdicts, each -> each.row().employeeNo()),
                column("sections", verdicts, each -> each.row().section()),
                column("titles", verdicts, each -> each.row().title()),
                column("phones", verdicts, each -> each.row().phone()),
                column("technicals", verdicts, each -> each.row().technicalPost()),
                column("joinedOns", verdicts, each -> each.row().joinedOn()),
                column("brokens", verdicts, each -> each.row().broken()),
                column("persons", verdicts, each -> text(each.personId())));
    }

    /** What the ledger will hold of each person. */
    static Map<String, Object> people(List<Verdict> verdicts, Map<String, String> sectionIds) {
        return Map.ofEntries(
                column("ids", verdicts, each -> text(each.personId())),
                column("names", verdicts, each -> wanted(each).name()),
                column("employeeNos", verdicts, each -> wanted(each).employeeNo()),
                column("sections", verdicts, each -> sectionIds.get(wanted(each).section())),
                column("titles", verdicts, each -> wanted(each).title()),
                column("phones", verdicts, each -> wanted(each).phone()),
                column(
                        "technicals",
                        verdicts,
                        each -> String.valueOf(wanted(each).technicalPost())),
                column("joinedOns", verdicts, each -> text(wanted(each).joinedOn())));
    }

    private static Map.Entry<String, Object> column(
            String name, List<Verdict> verdicts, Function<Verdict, @Nullable String> value) {
        var texts = new @Nullable String[verdicts.size()];
        for (int n = 0; n < texts.length; n++) {
            texts[n] = value.apply(verdicts.get(n));
        }
        return Map.entry(name, texts);
    }

    private static Wanted wanted(Verdict verdict) {
        return Objects.requireNonNull(verdict.wanted());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
