package org.shouze.platform.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.TokenView;
import org.shouze.platform.kernel.BusinessTime;

/**
 * Own settings (个人设置).
 *
 * @param issued the token just made, shown this once; empty otherwise
 */
record SettingsPage(
        AccountView account,
        String unitName,
        List<TokenView> tokens,
        LocalDate today,
        SettingsPage.Offer offer,
        String issued,
        String problem)
        implements SettingsTabs {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("audit", "审计日志"),
            Map.entry("files", "文件"),
            Map.entry("identity", "账号"),
            Map.entry("indicator", "指标"),
            Map.entry("kernel", "工作日历"),
            Map.entry("meeting", "会议"),
            Map.entry("notify", "通知"),
            Map.entry("obligation", "责任事项"),
            Map.entry("operation", "系统运行"),
            Map.entry("organization", "组织"),
            Map.entry("plan", "方案"),
            Map.entry("shell", "首页、日历和搜索"));

    /** What a new token may be: its longest life in days, and the parts of the platform. */
    record Offer(int longestLife, List<String> areas) {}

    @Override
    public String title() {
        return "个人设置";
    }

    /** In use, past its last day, or revoked. */
    String stateOf(TokenView token) {
        if (token.revoked()) {
            return "已吊销";
        }
        return token.expiresOn().isBefore(today) ? "已过期" : "有效";
    }

    static String area(String area) {
        return AREAS.getOrDefault(area, area);
    }

    static String scope(TokenView token) {
        var areas =
                token.scope().areas().stream().sorted().map(SettingsPage::area).collect(Collectors.joining("、"));
        return (areas.isEmpty() ? "全部" : areas) + (token.scope().readOnly() ? "（只读）" : "");
    }

    static String used(TokenView token) {
        var at = token.lastUsedAt();
        return at == null ? "尚未使用" : MINUTE.format(at.atZone(BusinessTime.ZONE));
    }
}
