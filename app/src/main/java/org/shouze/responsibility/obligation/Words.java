package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;

/** Values in words, for sentences and the history. */
final class Words {

    private Words() {}

    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    static String days(List<MonthDay> days) {
        return days.isEmpty()
                ? "期末"
                : days.stream()
                        .map(day -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                        .collect(Collectors.joining("、"));
    }

    static String roles(List<String> roles) {
        return roles.isEmpty() ? "全体（由办公室组织）" : roles.stream().map(Words::role).collect(Collectors.joining("、"));
    }

    static String timeUnit(String code) {
        return switch (code) {
            case "hour" -> "小时";
            case "working-day" -> "个工作日";
            case "month" -> "个月";
            default -> "日";
        };
    }

    /** The Chinese word for a role of a plan reading. */
    static String role(String role) {
        if (role.startsWith("section:") || role.startsWith(Responsibility.UNIT_PREFIX)) {
            return role.substring(role.indexOf(':') + 1);
        }
        return switch (role) {
            case "leader" -> "组长";
            case "deputy" -> "各副组长";
            case "office-director" -> "办公室主任";
            case "office" -> "领导小组办公室";
            case "security-officer" -> "网络安全员";
            case "liaison" -> "网络安全联络员";
            case "everyone" -> "全体（由办公室组织）";
            default -> role;
        };
    }
}
