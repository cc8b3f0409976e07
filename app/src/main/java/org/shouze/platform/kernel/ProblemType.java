package org.shouze.platform.kernel;

/** The stable codes under which the platform says no (错误类型); the code is the last part of the problem's type URI. */
public enum ProblemType {
    NOT_FOUND(404, "未找到"),
    FORBIDDEN(403, "没有权限"),
    PROOF_REQUIRED(403, "需要重新验证身份"),
    UNAUTHENTICATED(401, "请先登录"),
    INVALID_INPUT(400, "填写有误"),
    METHOD_NOT_ALLOWED(405, "不支持的操作"),
    NOT_ACCEPTABLE(406, "不支持的返回格式"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型"),
    RULE_VIOLATED(422, "不符合规定"),
    CONFLICT(409, "内容已变化"),
    TOO_LARGE(413, "内容过大"),
    UNREADABLE_DOCUMENT(422, "文件无法读取"),
    TOO_MANY_REQUESTS(429, "操作过于频繁"),
    INTERNAL(500, "系统错误"),
    UNAVAILABLE(503, "暂时无法使用");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** A short Chinese title. */
    public String title() {
        return title;
    }

    /** The code that clients may rely on, for example {@code rule-violated}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
