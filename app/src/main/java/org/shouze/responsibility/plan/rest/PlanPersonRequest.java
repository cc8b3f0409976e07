package org.shouze.responsibility.plan.rest;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.Post;
import org.shouze.responsibility.plan.GroupEntry;

/** A person in a post of the leading group, as a plan should have it; in a correction, what is left out stays. */
record PlanPersonRequest(
        @Nullable Post post,
        @Nullable String name,
        @Nullable String title,
        @Nullable String field) {

    GroupEntry fresh() {
        if (post == null) {
            throw Refusal.invalid("post", "请给出岗位 post，例如 MEMBER。");
        }
        return over(new GroupEntry("", post, "", "", ""));
    }

    GroupEntry over(GroupEntry before) {
        return new GroupEntry(
                before.key(),
                post == null ? before.post() : post,
                name == null ? before.name() : name,
                title == null ? before.title() : title,
                field == null ? before.field() : field);
    }
}
