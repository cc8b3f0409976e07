package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;

/** What the ledger takes in about a person (人员信息规范); everything wrong is told at once. */
public final class PersonRules {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private PersonRules() {}

    /** The person as the ledger writes it: trimmed, the name without padding. */
    public static NewPerson cleaned(NewPerson raw) {
        return new NewPerson(
                raw.unitId(),
                raw.sectionId(),
                PersonNames.clean(raw.name()),
                text(raw.title()),
                text(raw.employeeNo()),
                text(raw.phone()),
                raw.technicalPost(),
                raw.joinedOn());
    }

    private static String text(String raw) {
        return raw.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** What is wrong with a cleaned person; empty when nothing is. */
    public static List<Finding> findings(NewPerson person) {
        var findings = new ArrayList<Finding>();
        if (person.name().isEmpty()) {
            findings.add(new Finding("name", "姓名不能为空，请填写姓名。"));
        } else if (person.name().length() > LONGEST_NAME) {
            findings.add(new Finding("name", "姓名超过 " + LONGEST_NAME + " 个字，请核对。"));
        }
        tooLong("title", "职务", person.title(), findings);
        tooLong("employeeNo", "工号", person.employeeNo(), findings);
        if (!person.phone().matches("[0-9+()（）\\-转 ]{0,30}")) {
            findings.add(new Finding("phone", "电话“" + person.phone() + "”格式不符，只能包含数字、空格、+、-、括号和“转”，30 位以内。"));
        }
        implausible(person.joinedOn(), findings);
        return findings;
    }

    static NewPerson checked(NewPerson raw) {
        var person = cleaned(raw);
        var findings = findings(person);
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
        return person;
    }

    private static void tooLong(String field, String label, String text, List<Finding> findings) {
        if (text.length() > LONGEST_TEXT) {
            findings.add(new Finding(field, label + "超过 " + LONGEST_TEXT + " 个字，请精简。"));
        }
    }

    private static void implausible(@Nullable LocalDate joinedOn, List<Finding> findings) {
        if (joinedOn != null && joinedOn.isBefore(EARLIEST)) {
            findings.add(new Finding("joinedOn", "到岗日期早于1950年，请核对。"));
        }
    }
}
