package org.shouze.platform.organization.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.organization.HandoverOrder;

/** A hand-over as a form holds it. */
record HandoverForm(
        @Nullable String personId,
        @Nullable String on,
        @Nullable List<String> posts,
        @Nullable String document) {

    HandoverOrder toOrder(UUID leaver) {
        var chosen = posts == null
                ? Set.<UUID>of()
                : Set.copyOf(posts.stream().map(Ids::parse).toList());
        return new HandoverOrder(
                leaver,
                Inputs.requiredId("personId", personId, "请选择接任人。"),
                Inputs.requiredDate("on", on, "接任日期"),
                chosen,
                Inputs.text(document));
    }

    /** Before anybody has chosen: everything passes on. */
    boolean passes(UUID post) {
        return posts == null || posts.contains(post.toString());
    }
}
