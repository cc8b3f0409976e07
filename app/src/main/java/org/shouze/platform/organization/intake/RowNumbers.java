package org.shouze.platform.organization.intake;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Employee numbers that a file gives twice (工号重复). Of rows with the same name the first counts; where the names
 * differ nobody can say whose the number is, and none of the rows counts.
 */
record RowNumbers(Map<String, List<Matching.Read>> rows) {

    static RowNumbers of(List<Matching.Read> rows) {
        return new RowNumbers(rows.stream()
                .filter(each -> each.reading().problem().isEmpty())
                .filter(each -> !each.reading().wanted().employeeNo().isEmpty())
                .collect(Collectors.groupingBy(each -> each.reading().wanted().employeeNo())));
    }

    /** The row that makes this one's number doubtful. */
    OptionalInt twinOf(Matching.Read read) {
        var wanted = read.reading().wanted();
        var same = rows.getOrDefault(wanted.employeeNo(), List.of());
        var names = same.stream().map(each -> each.reading().wanted().name()).distinct();
        var contested = names.count() > 1;
        return same.stream()
                .filter(each -> each.row().number() != read.row().number())
                .filter(each -> contested || each.row().number() < read.row().number())
                .mapToInt(each -> each.row().number())
                .min();
    }
}
