package org.shouze.responsibility.plan;

import org.shouze.platform.organization.Post;

/**
 * A person in a post of the leading group, as a plan has it (班子成员). One person in two posts is two entries.
 *
 * @param key stable within the draft, for example {@code p3}
 * @param title 职务, empty where the plan does not say
 * @param field 分管领域 of a deputy, empty where the plan does not say
 */
public record GroupEntry(String key, Post post, String name, String title, String field) {}
