package org.shouze.platform.organization.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row wants the ledger to hold; an empty cell wants nothing, so that it never wipes out what is known. */
record Wanted(
        String name,
        String employeeNo,
        String section,
        String title,
        String phone,
        boolean technicalPost,
        @Nullable LocalDate joinedOn) {

    Wanted over(Known known, boolean technicalGiven) {
        return new Wanted(
                known.name(),
                given(employeeNo, known.employeeNo()),
                given(section, known.section()),
                given(title, known.title()),
                given(phone, known.phone()),
                technicalGiven ? technicalPost : known.technicalPost(),
                joinedOn == null ? known.joinedOn() : joinedOn);
    }

    /** What differs, as a reader wants to see it: 职务：科员 → 副科长. */
    List<String> differences(Known known) {
        var differences = new ArrayList<String>();
        differ(differences, "工号", known.employeeNo(), employeeNo);
        differ(differences, "科室", known.section(), section);
        differ(differences, "职务", known.title(), title);
        differ(differences, "电话", known.phone(), phone);
        differ(differences, "专业技术岗位", known.technicalPost() ? "是" : "否", technicalPost ? "是" : "否");
        differ(differences, "到岗日期", text(known.joinedOn()), text(joinedOn));
        return differences;
    }

    private static void differ(List<String> differences, String label, String before, String after) {
        if (!Objects.equals(before, after)) {
            differences.add(label + "：" + (before.isEmpty() ? "（空）" : before) + " → " + after);
        }
    }

    private static String given(String text, String known) {
        return text.isEmpty() ? known : text;
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
