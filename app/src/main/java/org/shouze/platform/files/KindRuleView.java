package org.shouze.platform.files;

/** What holds for files of a kind (文件类型限制). */
public record KindRuleView(String kind, String label, String endings, boolean allowed, long largestMegabytes) {}
