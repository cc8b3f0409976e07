package org.shouze.responsibility.plan.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.Post;
import org.shouze.responsibility.plan.GroupEntry;

/** A person of the leading group, as typed. */
record PersonForm(
        long revision,
        @Nullable Post post,
        @Nullable String name,
        @Nullable String title,
        @Nullable String field) {

    static PersonForm of(long revision, GroupEntry entry) {
        return new PersonForm(revision, entry.post(), entry.name(), entry.title(), entry.field());
    }

    static PersonForm empty(long revision) {
        return new PersonForm(revision, Post.MEMBER, "", "", "");
    }

    PersonForm at(long now) {
        return new PersonForm(now, post, name, title, field);
    }

    GroupEntry entry(String key) {
        return new GroupEntry(
                key, post == null ? Post.MEMBER : post, Typed.text(name), Typed.text(title), Typed.text(field));
    }
}
