package org.shouze.platform.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.AwaitedToken;
import org.shouze.platform.identity.TokenView;

/**
 * Own settings (个人设置).
 *
 * @param awaited the tokens of service accounts that wait to be taken
 * @param issued the token just made, shown this once; empty otherwise
 */
record SettingsPage(
        AccountView account,
        String unitName,
        List<TokenView> tokens,
        List<AwaitedToken> awaited,
        LocalDate today,
        SettingsPage.Offer offer,
        String issued,
        String problem)
        implements SettingsTabs {

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

    String stateOf(TokenView token) {
        return stateOf(token, today);
    }

    /** In use, waiting to be taken, past its last day, or revoked. */
    static String stateOf(TokenView token, LocalDate today) {
        if (token.revoked()) {
            return "已吊销";
        }
        if (token.expiresOn().isBefore(today)) {
            return "已过期";
        }
        return token.taken() ? "有效" : "待领取";
    }

    static String style(String state) {
        return switch (state) {
            case "有效" -> "sz-state-done";
            case "待领取" -> "sz-state-proof";
            default -> "sz-state-upcoming";
        };
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
        return ServiceAccountListPage.used(token.lastUsedAt(), token.lastAddress());
    }
}
