package org.shouze.platform.organization.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.SectionView;

/**
 * Who answers for what on a day (责任体系图).
 *
 * @param people how many people each section has now; empty when the day is another one
 */
record Chart(
        List<AppointmentView> inForce,
        List<Post> vacancies,
        List<SectionView> sections,
        Map<@Nullable UUID, Integer> people) {

    static final List<Post> OFFICE =
            List.of(Post.OFFICE_DIRECTOR, Post.OFFICE_DEPUTY_DIRECTOR, Post.SECURITY_OFFICER, Post.LIAISON);

    List<AppointmentView> held(Post post) {
        return inForce.stream().filter(each -> each.post() == post).toList();
    }

    boolean isVacant(Post post) {
        return vacancies.contains(post);
    }

    Optional<AppointmentView> headOf(SectionView section) {
        return inForce.stream()
                .filter(each -> section.id().equals(each.sectionId()))
                .findFirst();
    }

    int peopleIn(SectionView section) {
        return people.getOrDefault(section.id(), 0);
    }

    /** Deputies whose field is still to be settled. */
    long withoutField() {
        return inForce.stream().filter(AppointmentView::lacksField).count();
    }
}
