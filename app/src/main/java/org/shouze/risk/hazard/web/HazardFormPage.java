package org.shouze.risk.hazard.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.organization.SectionView;
import org.shouze.risk.hazard.subject.Subject;

/** The form in which somebody reports what was seen (上报隐患). */
record HazardFormPage(HazardForm form, List<SectionView> sections, List<Subject> subjects, List<Finding> problems)
        implements HazardPages {

    @Override
    public String title() {
        return "上报隐患";
    }

    Optional<Finding> problem(String field) {
        return problems.stream().filter(each -> each.field().equals(field)).findFirst();
    }

    /** What is said about nothing in particular. */
    List<Finding> others() {
        return problems.stream()
                .filter(each -> !List.of("title", "description", "severity", "subjectId", "sectionId")
                        .contains(each.field()))
                .toList();
    }

    boolean isIn(UUID sectionId) {
        return sectionId.toString().equals(form.section());
    }

    boolean isAbout(Subject subject) {
        return Objects.equals(subject.id().toString(), form.subject());
    }

    String text(String field) {
        return HazardForm.text(
                switch (field) {
                    case "title" -> form.title();
                    case "description" -> form.description();
                    case "wanted" -> form.wanted();
                    default -> form.severity();
                });
    }
}
