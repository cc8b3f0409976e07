package org.shouze.platform.notify.wire;

import java.util.List;

/**
 * One thing to be said about a way (配置项).
 *
 * @param secret whether it is written and never shown
 * @param need whether it has to be there, and in how many words
 * @param choices what may be chosen; empty for free text
 */
public record WireField(String key, String label, String hint, Need need, boolean secret, List<String> choices) {

    /** Whether it has to be there, and how long it may be. */
    public enum Need {
        REQUIRED(500),
        OPTIONAL(500),
        LINES(8_000);

        private final int longest;

        Need(int longest) {
            this.longest = longest;
        }

        public int longest() {
            return longest;
        }
    }

    public boolean required() {
        return need == Need.REQUIRED;
    }

    public boolean lines() {
        return need == Need.LINES;
    }

    private static WireField required(String key, String label, String hint) {
        return new WireField(key, label, hint, Need.REQUIRED, false, List.of());
    }

    private static WireField optional(String key, String label, String hint) {
        return new WireField(key, label, hint, Need.OPTIONAL, false, List.of());
    }

    private static WireField lines(String key, String label, String hint) {
        return new WireField(key, label, hint, Need.LINES, false, List.of());
    }

    private static WireField choice(String key, String label, String... choices) {
        return new WireField(key, label, "", Need.REQUIRED, false, List.of(choices));
    }

    private static WireField secret(String key, String label, String hint, Need need) {
        return new WireField(key, label, hint, need, true, List.of());
    }

    /** What has to be said about a way, in the order of its form. */
    public static List<WireField> of(Way way) {
        return switch (way) {
            case PLATFORM -> List.of();
            case MAIL -> mail();
            case WECOM -> List.of(secret("url", "机器人地址", "群机器人给出的 https 地址，其中含密钥，保存后不再显示", Need.REQUIRED));
            case DINGTALK, FEISHU ->
                List.of(
                        secret("url", "机器人地址", "群机器人给出的 https 地址，保存后不再显示", Need.REQUIRED),
                        secret("secret", "加签密钥", "安全设置选“加签”（签名校验）时填写", Need.OPTIONAL));
            case SMS -> sms();
        };
    }

    private static List<WireField> mail() {
        return List.of(
                required("host", "服务器", "例如 mail.example.org"),
                required("port", "端口", "STARTTLS 通常为 587，TLS 通常为 465"),
                choice("security", "加密方式", "STARTTLS", "TLS", "NONE"),
                required("from", "发件地址", "例如 shouze@example.org"),
                optional("fromName", "发件人名称", "默认“守责平台”"),
                optional("user", "账号", "不需要认证时留空"),
                secret("password", "密码", "邮箱要求授权码的，填写授权码", Need.OPTIONAL),
                lines("certificate", "信任的证书（PEM）", "服务器使用自建证书时填写其 CA 证书"));
    }

    private static List<WireField> sms() {
        return List.of(
                choice("method", "方法", "POST", "GET", "PUT"),
                required("url", "地址", "可用 {{mobile}} {{text}} {{id}} {{time}} {{secret.名称}}"),
                lines("headers", "请求头", "每行一个，例如 Authorization: Bearer {{secret.token}}"),
                choice("bodyType", "正文格式", "JSON", "FORM", "TEXT"),
                lines("body", "正文", "例如 {\"phone\":\"{{mobile}}\",\"content\":\"{{text}}\"}，占位内容按格式自动转义"),
                optional("successPointer", "成功判断：JSON 位置", "例如 /code，与下一项一起使用"),
                optional("successValue", "成功判断：该处取值", "例如 0"),
                optional("successPattern", "成功判断：正文匹配", "正则表达式，在正文前 4096 字内查找"),
                secret("secrets", "密钥", "每行一个 名称=值，在模板中写作 {{secret.名称}}", Need.LINES),
                lines("certificate", "信任的证书（PEM）", "网关使用自建证书时填写其 CA 证书"));
    }
}
