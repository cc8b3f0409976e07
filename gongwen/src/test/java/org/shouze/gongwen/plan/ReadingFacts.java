package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Obligation;

/**
 * A reading as single facts that can be compared. Of the cadences only stated periods are facts: continuous and on-event
 * are often a matter of interpretation.
 */
final class ReadingFacts {

    /** What a fact is about. */
    enum Kind {
        DOCUMENT,
        PERSONS,
        ROLES,
        CADENCE,
        THRESHOLDS,
        DEADLINES,
        ROWS,
        RESPONSIBLE
    }

    private final Map<Kind, Set<String>> facts = new EnumMap<>(Kind.class);

    Set<String> of(Kind kind) {
        return facts.computeIfAbsent(kind, key -> new LinkedHashSet<>());
    }

    /** The facts a person wrote down for a plan. */
    static ReadingFacts expected(List<String> lines) {
        var expected = new ReadingFacts();
        for (var line : lines) {
            var words = List.of(line.strip().split(" ", -1));
            switch (words.getFirst()) {
                case "role" -> expected.role(words.get(1), words.get(2));
                case "cadence" -> expected.of(Kind.CADENCE).add(line.strip());
                case "threshold" -> expected.of(Kind.THRESHOLDS).add(line.strip());
                case "due", "within" -> expected.of(Kind.DEADLINES).add(line.strip());
                case "who" -> expected.of(Kind.RESPONSIBLE).add(line.strip());
                case "rows" -> expected.of(Kind.ROWS).addAll(words.subList(1, words.size()));
                default -> expected.of(Kind.DOCUMENT).add(line.strip());
            }
        }
        return expected;
    }

    /** The facts of a reading; what nobody wrote down for comparison (title, some responsible ones) is left out. */
    static ReadingFacts actual(PlanReading reading, ReadingFacts expected) {
        var actual = new ReadingFacts();
        actual.document(reading, expected.of(Kind.DOCUMENT));
        var group = reading.group();
        group.leader().forEach(person -> actual.role("leader", person.name()));
        group.deputies().forEach(person -> actual.role("deputy", person.name()));
        group.members().forEach(person -> actual.role("member", person.name()));
        group.office().directors().forEach(name -> actual.role("office-director", name));
        group.office().deputyDirectors().forEach(name -> actual.role("office-deputy", name));
        group.office().securityOfficers().names().forEach(name -> actual.role("officer", name));
        group.office().liaisons().names().forEach(name -> actual.role("liaison", name));
        reading.obligations().forEach(obligation -> actual.obligation(obligation, expected.of(Kind.RESPONSIBLE)));
        return actual;
    }

    private void document(PlanReading reading, Set<String> wanted) {
        var document = reading.document();
        var office = reading.group().office();
        var found = Map.of(
                "issuer", String.valueOf(document.issuer()),
                "number", String.valueOf(document.number()),
                "date", String.valueOf(document.date()),
                "location", String.valueOf(office.location()),
                "count officers", String.valueOf(office.securityOfficers().count()),
                "count liaisons", String.valueOf(office.liaisons().count()));
        found.forEach((key, value) -> {
            if (wanted.stream().anyMatch(fact -> fact.startsWith(key + " "))) {
                of(Kind.DOCUMENT).add(key + " " + value);
            }
        });
    }

    private void role(String role, String name) {
        of(Kind.ROLES).add(role + " " + name);
        of(Kind.PERSONS).add(name);
    }

    private void obligation(Obligation obligation, Set<String> wantedWho) {
        var row = obligation.row() == null ? "-" : obligation.row();
        if (!"-".equals(row)) {
            of(Kind.ROWS).add(row);
        }
        var cadence = obligation.cadence();
        if (cadence != null && cadence != Cadence.CONTINUOUS && cadence != Cadence.ON_EVENT) {
            var count = obligation.atLeast() == null ? "" : " " + obligation.atLeast();
            of(Kind.CADENCE).add("cadence " + row + " " + cadence.code() + count);
        }
        obligation.due().forEach(day -> of(Kind.DEADLINES).add("due " + row + " " + day));
        var within = obligation.within();
        if (within != null) {
            of(Kind.DEADLINES)
                    .add("within %s %s %s"
                            .formatted(row, plain(within.value()), within.unit().code()));
        }
        var target = obligation.target();
        if (target != null) {
            of(Kind.THRESHOLDS)
                    .add("threshold %s %s %s %s"
                            .formatted(row, target.op().sign(), plain(target.value()), target.unit()));
        }
        if (wantedWho.stream().anyMatch(fact -> fact.startsWith("who " + row + " "))) {
            obligation.responsible().forEach(who -> of(Kind.RESPONSIBLE).add("who " + row + " " + who));
        }
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
