package org.shouze.platform.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.Post;

/** An appointment as a form holds it. */
record AppointForm(
        @Nullable String personId,
        @Nullable Post post,
        @Nullable String section,
        @Nullable String field,
        @Nullable String document,
        @Nullable String from,
        @Nullable String to) {

    NewAppointment toAppointment(UUID unit) {
        var chosen = post == null ? Post.MEMBER : post;
        return new NewAppointment(
                unit,
                Inputs.requiredId("personId", personId, "请选择任职人员。"),
                chosen,
                chosen == Post.SECTION_HEAD ? Inputs.id(section) : null,
                Inputs.text(field),
                Inputs.text(document),
                Inputs.requiredDate("from", from, "任职日期"));
    }
}
