package org.shouze.platform.identity;

/**
 * A figure of how accounts are protected (安全策略), set by the security administrator. The standard asks for complex passwords
 * that are changed, for failed sign-ins to be handled and for idle sessions to end (GB/T 22239—2019, 8.1.4.1 身份鉴别); the
 * figures themselves are the practice of the field, and data.
 */
public enum SecurityPolicy {
    SESSION_IDLE_MINUTES("无操作自动退出", "分钟", 30, 5, 480),
    SESSION_HOURS("登录后最长使用时间", "小时", 12, 1, 72),
    SESSION_COUNT("同一账号同时登录的设备数", "台", 5, 1, 50);

    private final String label;
    private final String measure;
    private final int initial;
    private final int least;
    private final int most;

    SecurityPolicy(String label, String measure, int initial, int least, int most) {
        this.label = label;
        this.measure = measure;
        this.initial = initial;
        this.least = least;
        this.most = most;
    }

    public String label() {
        return label;
    }

    /** What is counted: days, minutes, times. */
    public String measure() {
        return measure;
    }

    /** What holds until somebody sets it. */
    public int initial() {
        return initial;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
