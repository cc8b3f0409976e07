package org.shouze.platform.organization.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Ids;

/**
 * Decides whom a row means (导入匹配): the employee number decides; without one, name and section. Where that leaves a
 * doubt the row stays out and says why; it never spoils another row.
 */
final class Matching {

    private final IntakeRow.Layout layout;
    private final RowNumbers numbers;
    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byName;
    private final Map<String, Integer> newcomersSeen = new HashMap<>();
    private final Map<UUID, Integer> personsSeen = new HashMap<>();
    private boolean doubtful;

    private Matching(IntakeRow.Layout layout, Collection<Known> known, RowNumbers numbers) {
        this.layout = layout;
        this.numbers = numbers;
        this.byName = known.stream().collect(Collectors.groupingBy(Known::name));
        known.stream()
                .filter(each -> !each.employeeNo().isEmpty())
                .forEach(each -> byNumber.put(each.employeeNo(), each));
    }

    static List<Verdict> judge(PeopleSheet sheet, Collection<Known> known) {
        var rows = sheet.rows().stream()
                .map(row -> new Read(row, RowReading.of(row, sheet.layout())))
                .toList();
        var matching = new Matching(sheet.layout(), known, RowNumbers.of(rows));
        var pending = new ArrayList<>(
                rows.stream().sorted(Comparator.comparing(matching::isInDoubt)).toList());
        return matching.settle(pending).stream()
                .sorted(Comparator.comparingInt(verdict -> verdict.row().number()))
                .toList();
    }

    /** Whom one row means is out of question for the others: rows in doubt are asked again until nothing clears up. */
    private List<Verdict> settle(List<Read> pending) {
        var settled = new ArrayList<Verdict>();
        for (int claimed = -1; claimed < personsSeen.size(); ) {
            claimed = personsSeen.size();
            for (var rows = pending.iterator(); rows.hasNext(); ) {
                doubtful = false;
                var verdict = judge(rows.next());
                if (!doubtful) {
                    settled.add(verdict);
                    rows.remove();
                }
            }
        }
        pending.stream().map(this::judge).forEach(settled::add);
        return settled;
    }

    /** A row beside what was understood of it. */
    record Read(IntakeRow row, RowReading reading) {}

    /** Rows that plainly mean somebody go first. */
    private boolean isInDoubt(Read read) {
        var wanted = read.reading().wanted();
        return !byNumber.containsKey(wanted.employeeNo())
                && here(namesakes(wanted), wanted).size() != 1;
    }

    private Verdict judge(Read read) {
        var row = read.row();
        var reading = read.reading();
        if (!reading.problem().isEmpty()) {
            return Verdict.refused(row, reading.problem(), reading.cell());
        }
        var wanted = reading.wanted();
        var twin = numbers.twinOf(read);
        if (twin.isPresent()) {
            return refused(
                    row, IntakeColumn.EMPLOYEE_NO, "工号“" + wanted.employeeNo() + "”与第 " + twin.getAsInt() + " 行重复。");
        }
        var owner = byNumber.get(wanted.employeeNo());
        return owner == null ? named(row, reading) : numbered(row, reading, owner);
    }

    private Verdict numbered(IntakeRow row, RowReading reading, Known owner) {
        if (!owner.name().equals(reading.wanted().name())) {
            return refused(
                    row,
                    IntakeColumn.NAME,
                    "工号“" + owner.employeeNo() + "”在系统中属于" + owner.name() + "，与本行姓名不符。如系更名，请先在人员资料中修改姓名。");
        }
        return meant(row, reading, owner);
    }

    private Verdict named(IntakeRow row, RowReading reading) {
        var wanted = reading.wanted();
        var namesakes = namesakes(wanted);
        var here = here(namesakes, wanted);
        if (here.size() > 1) {
            doubtful = true;
            return refused(
                    row, IntakeColumn.NAME, "系统中同一科室有 " + here.size() + " 名“" + wanted.name() + "”，无法判断是哪一位，请填写工号。");
        }
        if (here.size() == 1) {
            return meant(row, reading, here.getFirst());
        }
        var elsewhere = only(namesakes, each -> each.leftOn() == null);
        if (elsewhere.size() == 1
                && (elsewhere.getFirst().section().isEmpty() || wanted.section().isEmpty())) {
            return meant(row, reading, elsewhere.getFirst());
        }
        if (!elsewhere.isEmpty()) {
            doubtful = true;
            return refused(row, IntakeColumn.NAME, doubt(wanted, elsewhere));
        }
        return newcomer(row, wanted);
    }

    /** A row with a number of its own can mean only somebody without one whom no other row means. */
    private List<Known> namesakes(Wanted wanted) {
        return byName.getOrDefault(wanted.name(), List.of()).stream()
                .filter(each -> wanted.employeeNo().isEmpty()
                        || (each.employeeNo().isEmpty() && !personsSeen.containsKey(each.id())))
                .toList();
    }

    /** Who has left counts only where nobody else is meant and no number says that this is somebody new. */
    private static List<Known> here(List<Known> namesakes, Wanted wanted) {
        var section = only(namesakes, each -> each.section().equals(wanted.section()));
        var present = only(section, each -> each.leftOn() == null);
        return present.isEmpty() && wanted.employeeNo().isEmpty() ? section : present;
    }

    private static String doubt(Wanted wanted, List<Known> namesakes) {
        var places = namesakes.stream()
                .map(each -> each.section().isEmpty() ? "未分科室" : each.section())
                .distinct()
                .collect(Collectors.joining("、"));
        return "系统中已有同名人员“" + wanted.name() + "”（" + places + "），无法判断是否同一人。请先在其人员资料中补充工号或调整科室。";
    }

    private Verdict newcomer(IntakeRow row, Wanted wanted) {
        var earlier = newcomersSeen.putIfAbsent(wanted.name() + "\n" + wanted.section(), row.number());
        if (earlier != null && wanted.employeeNo().isEmpty()) {
            return refused(row, IntakeColumn.NAME, "与第 " + earlier + " 行同科室、同姓名，本行无工号。如确为两人，请填写工号。");
        }
        return new Verdict(row, ImportOutcome.NEW, "", "", Ids.next(), wanted);
    }

    private Verdict meant(IntakeRow row, RowReading reading, Known known) {
        if (known.leftOn() != null) {
            return refused(row, IntakeColumn.NAME, known.name() + "已于 " + known.leftOn() + " 离任。如已返岗，请先在人员页面撤销离任。");
        }
        var earlier = personsSeen.putIfAbsent(known.id(), row.number());
        if (earlier != null) {
            return refused(row, IntakeColumn.NAME, "与第 " + earlier + " 行是同一人（" + known.name() + "）。");
        }
        var wanted = reading.wanted().over(known, reading.technicalGiven());
        var differences = wanted.differences(known);
        return new Verdict(
                row,
                differences.isEmpty() ? ImportOutcome.UNCHANGED : ImportOutcome.CHANGED,
                String.join("；", differences),
                "",
                known.id(),
                wanted);
    }

    private static List<Known> only(List<Known> known, Predicate<Known> fits) {
        return known.stream().filter(fits).collect(Collectors.toCollection(ArrayList::new));
    }

    private Verdict refused(IntakeRow row, IntakeColumn column, String reason) {
        return Verdict.refused(row, reason, layout.cell(column, row.number()));
    }
}
