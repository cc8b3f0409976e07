package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;

/**
 * What may be appointed (任职规则): one leader, one office director and one head a section at a time, nobody twice to the
 * same post, nobody from elsewhere, nobody who has left. Source: the leading group as row M01 asks for it.
 */
final class AppointmentRules {

    private AppointmentRules() {}

    /** @throws Refusal when the person, or what the post needs, does not fit */
    static void checkFit(NewAppointment wanted, Tenure tenure, PersonView person, @Nullable SectionView section) {
        if (!person.unitId().equals(wanted.unitId())) {
            throw Refusal.rule(person.name() + "不是本单位人员，不能任命。请先将其登记到本单位。");
        }
        if (person.leftOn() != null && (tenure.to() == null || tenure.to().isAfter(person.leftOn()))) {
            throw Refusal.rule(person.name() + "已于" + Dates.full(person.leftOn()) + "离任，不能再任命。");
        }
        if (tenure.to() != null && tenure.to().isBefore(tenure.from())) {
            throw Refusal.invalid("to", "结束日期早于任职日期（" + Dates.full(tenure.from()) + "），请核对。");
        }
        if ((wanted.post() == Post.SECTION_HEAD) != (wanted.sectionId() != null)) {
            throw Refusal.invalid(
                    "section", wanted.post() == Post.SECTION_HEAD ? "任命科室负责人须选择科室。" : "只有科室负责人需要选择科室，请清除科室。");
        }
        if (wanted.sectionId() != null && (section == null || !section.unitId().equals(wanted.unitId()))) {
            throw Refusal.invalid("section", "所选科室不属于该单位，请重新选择。");
        }
    }

    /** @throws Refusal when somebody holds the post already; says who, since when, and what to do */
    static void checkFree(NewAppointment wanted, Tenure tenure, List<AppointmentView> ofSamePost) {
        ofSamePost.stream()
                .filter(held -> Objects.equals(held.sectionId(), wanted.sectionId()))
                .filter(held -> wanted.post().heldByOne() || held.personId().equals(wanted.personId()))
                .filter(held -> Tenure.of(held).overlaps(tenure))
                .findFirst()
                .ifPresent(held -> {
                    throw Refusal.rule(overlap(held, wanted));
                });
    }

    private static String overlap(AppointmentView held, NewAppointment wanted) {
        var when = Tenure.of(held).inWords();
        if (held.personId().equals(wanted.personId())) {
            return held.personName() + when + "已担任" + held.postName() + "，任期重叠。如需调整，请先结束原任职，再重新任命。";
        }
        return held.postName() + when + "由" + held.personName() + "担任，同一时间只能有一人。请先结束" + held.personName() + "的任职，再任命新的"
                + held.postName() + "。";
    }

    /** @throws Refusal when nothing is added, or something would be written over */
    static void checkCompletion(AppointmentView held, String document, String field) {
        if (document.isEmpty() && field.isEmpty()) {
            throw Refusal.rule("请填写要补充的内容。");
        }
        if (!document.isEmpty() && !held.document().isBlank()) {
            throw Refusal.invalid("document", "任命文件已登记为“" + held.document() + "”，历史记录不能改写。");
        }
        if (!field.isEmpty() && !held.lacksField()) {
            throw Refusal.invalid("field", held.post() == Post.DEPUTY ? "分管领域已登记，调整分工请结束后重新任命。" : "只有副组长登记分管领域。");
        }
    }

    /** @throws Refusal when the appointment is over already, or would end before it began */
    static void checkEnd(AppointmentView held, LocalDate on, LocalDate today) {
        // NB: an end that still lies ahead is a plan and may be brought forward; a past one is history.
        if (held.to() != null && (held.to().isBefore(today) || on.isAfter(held.to()))) {
            throw Refusal.rule(
                    held.personName() + "的" + held.postName() + "任职已于" + Dates.full(held.to()) + "结束，历史记录不能改写。");
        }
        if (on.isBefore(held.from())) {
            throw Refusal.invalid("on", "结束日期早于任职日期（" + Dates.full(held.from()) + "），请核对。");
        }
    }
}
