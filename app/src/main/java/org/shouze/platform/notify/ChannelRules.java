package org.shouze.platform.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.outgoing.Authorities;
import org.shouze.platform.kernel.outgoing.Networks;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.notify.wire.WireField;
import tools.jackson.core.JsonPointer;

/** What a set-up must look like; everything that is wrong is told at once. */
final class ChannelRules {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private ChannelRules() {}

    static boolean isMail(String address) {
        return address.length() <= 254 && MAIL.matcher(address).matches();
    }

    /** @param all settings and secrets together, as they will be */
    static void check(Way way, Map<String, String> all) {
        var findings = new ArrayList<Finding>();
        for (var field : WireField.of(way)) {
            check(field, all.getOrDefault(field.key(), ""), findings);
        }
        if (findings.isEmpty()) {
            switch (way) {
                case MAIL -> mail(all, findings);
                case SMS -> sms(all, findings);
                default -> robot(all.getOrDefault("url", ""), findings);
            }
        }
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
    }

    private static void check(WireField field, String value, List<Finding> findings) {
        if (field.required() && value.isBlank()) {
            findings.add(new Finding(field.key(), "请填写" + field.label() + "。"));
        }
        if (value.length() > field.need().longest()) {
            findings.add(new Finding(
                    field.key(), field.label() + "过长，最多 " + field.need().longest() + " 字。"));
        }
        if (!field.lines() && value.matches("(?s).*\\p{Cntrl}.*")) {
            findings.add(new Finding(field.key(), field.label() + "不能包含换行等控制字符。"));
        }
        if (!field.choices().isEmpty() && !value.isBlank() && !field.choices().contains(value)) {
            findings.add(new Finding(field.key(), field.label() + "应为 " + String.join("、", field.choices()) + " 之一。"));
        }
    }

    private static void mail(Map<String, String> all, List<Finding> findings) {
        var port = all.getOrDefault("port", "");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) == 0 || Integer.parseInt(port) > HIGHEST_PORT) {
            findings.add(new Finding("port", "端口应为 1 至 65535 的整数。"));
        }
        if (!all.getOrDefault("host", "").matches("[A-Za-z0-9.:-]{1,253}")) {
            findings.add(new Finding("host", "服务器应为主机名或 IP 地址，例如 mail.example.org。"));
        }
        if (!isMail(all.getOrDefault("from", ""))) {
            findings.add(new Finding("from", "发件地址应为邮件地址，例如 shouze@example.org。"));
        }
        if ("NONE".equals(all.get("security")) && !all.getOrDefault("user", "").isBlank()) {
            findings.add(new Finding("security", "使用账号和密码时必须加密，请选择 STARTTLS 或 TLS。"));
        }
        certificate(all, findings);
    }

    private static void sms(Map<String, String> all, List<Finding> findings) {
        // NB: places are filled in later; until then they are letters.
        robot(all.getOrDefault("url", "").replaceAll("\\{\\{[^{}]*}}", "x"), findings);
        if (all.getOrDefault("url", "")
                .replaceFirst("^(https?://[^/?#]*).*", "$1")
                .contains("{{")) {
            findings.add(new Finding("url", "占位符不能出现在主机名中。"));
        }
        var pointer = all.getOrDefault("successPointer", "");
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            findings.add(new Finding("successPointer", "JSON 位置应以 / 开头，例如 /code。"));
        } else if (!pointer.isEmpty()) {
            JsonPointer.compile(pointer);
        }
        try {
            Pattern.compile(all.getOrDefault("successPattern", ""));
        } catch (PatternSyntaxException unreadable) {
            findings.add(new Finding("successPattern", "正则表达式有误，请检查括号和转义。"));
        }
        certificate(all, findings);
    }

    private static void certificate(Map<String, String> all, List<Finding> findings) {
        var pem = all.getOrDefault("certificate", "");
        if (!pem.isBlank() && !Authorities.areReadable(pem)) {
            findings.add(new Finding("certificate", "证书无法读取，应为以 -----BEGIN CERTIFICATE----- 开头的 PEM 文本。"));
        }
    }

    private static void robot(String url, List<Finding> findings) {
        if (!isWeb(url)) {
            findings.add(new Finding("url", "地址应以 https:// 开头并包含主机名，不能包含账号密码。"));
        }
    }

    static boolean isWeb(String url) {
        try {
            var address = new URI(url);
            return List.of("https", "http").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    static GateView checked(GateView gate) {
        var findings = new ArrayList<Finding>();
        var address = gate.publicAddress().strip().replaceFirst("/+$", "");
        if (!address.isEmpty() && (!isWeb(address) || address.contains("?") || address.length() > 200)) {
            findings.add(new Finding("publicAddress", "平台地址应形如 https://shouze.example.org。"));
        }
        var networks = gate.networks().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (var line : networks) {
            try {
                Networks.Network.parse(line);
            } catch (IllegalArgumentException unreadable) {
                findings.add(new Finding("networks", "“" + line + "”不是网段，应形如 10.1.0.0/16 或 10.1.2.3。"));
            }
        }
        if (networks.size() > 50) {
            findings.add(new Finding("networks", "允许的内网最多 50 行。"));
        }
        if (gate.keepDays() < 7 || gate.keepDays() > 3650) {
            findings.add(new Finding("keepDays", "投递记录保留天数应在 7 至 3650 之间。"));
        }
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
        return new GateView(address, networks, gate.keepDays());
    }
}
