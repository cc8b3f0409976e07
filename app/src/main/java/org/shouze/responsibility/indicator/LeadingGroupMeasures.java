package org.shouze.responsibility.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Post;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.MeasureSource;
import org.springframework.stereotype.Component;

/** K03 (领导小组岗位齐全): posts without a holder, and posts held without the document that appointed anybody. */
@Component
class LeadingGroupMeasures implements MeasureSource {

    private static final String CODE = "K03";
    private static final String HREF = "/organization";

    private final Appointments appointments;

    LeadingGroupMeasures(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Measure> measures(UUID unitId, int year, LocalDate asOf) {
        var held = appointments.inForce(unitId, asOf).stream()
                .filter(each -> Post.requiredPosts().contains(each.post()))
                .toList();
        return held.isEmpty() ? List.of() : List.of(measure(held));
    }

    static Measure measure(List<AppointmentView> held) {
        var filled = held.stream().map(AppointmentView::post).collect(Collectors.toSet());
        var documented = held.stream()
                .filter(each -> !each.document().isBlank())
                .map(AppointmentView::post)
                .collect(Collectors.toSet());
        var vacant = names(Post.requiredPosts().stream()
                .filter(post -> !filled.contains(post))
                .toList());
        var papersMissing = names(Post.requiredPosts().stream()
                .filter(filled::contains)
                .filter(post -> !documented.contains(post))
                .toList());
        return Measure.count(CODE, vacant.size() + papersMissing.size(), explanation(vacant, papersMissing), HREF);
    }

    private static String explanation(List<String> vacant, List<String> papersMissing) {
        if (vacant.isEmpty() && papersMissing.isEmpty()) {
            return "领导小组及办公室各岗位均有人在任，并登记了任职文件。";
        }
        var vacancies = vacant.isEmpty() ? "" : "空缺：" + String.join("、", vacant) + "。";
        var papers = papersMissing.isEmpty() ? "" : "未登记任职文件：" + String.join("、", papersMissing) + "。";
        return vacancies + papers;
    }

    private static List<String> names(List<Post> posts) {
        return posts.stream().map(Post::label).toList();
    }
}
