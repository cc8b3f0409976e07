package org.shouze.platform.shell.contribution;

/** One thing found by the search box (搜索结果): what kind of thing, its name, a line about it, and its page. */
public record SearchHit(String kind, String title, String detail, String href) {}
