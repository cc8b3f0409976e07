package org.shouze.platform.identity;

/**
 * A figure of how accounts are protected (安全策略), set by the security administrator. The standard asks for complex passwords
 * that are changed, for failed sign-ins to be handled and for idle sessions to end (GB/T 22239—2019, 8.1.4.1 身份鉴别); the
 * figures themselves are the practice of the field, and data.
 */
public enum SecurityPolicy {
    PASSWORD_LENGTH("密码最短长度", "位", 10, 8, 64),
    PASSWORD_KINDS("密码至少包含的字符种类（大写、小写、数字、符号）", "类", 3, 1, 4),
    PASSWORD_HISTORY("新密码不得与最近用过的密码相同，次数", "次", 5, 0, 24),
    PASSWORD_DAYS("密码最长使用时间，0 为不限", "天", 90, 0, 3650),
    PASSWORD_HOURS("密码最短使用时间，0 为不限", "小时", 0, 0, 168),
    ACCOUNT_FAILURES("同一账号连续登录失败即锁定，次数", "次", 5, 3, 20),
    ACCOUNT_LOCK_MINUTES("账号锁定时间", "分钟", 10, 1, 1440),
    ADDRESS_FAILURES("同一地址登录失败即暂停，次数", "次", 30, 5, 1000),
    ADDRESS_LOCK_MINUTES("地址计数和暂停的时间", "分钟", 10, 1, 1440),
    SESSION_IDLE_MINUTES("无操作自动退出", "分钟", 30, 5, 480),
    SESSION_HOURS("登录后最长使用时间", "小时", 12, 1, 72),
    SESSION_COUNT("同一账号同时登录的设备数", "台", 5, 1, 50),
    REAUTHENTICATION_MINUTES("重要操作前再次验证的有效时间", "分钟", 10, 1, 60),
    TOKEN_DAYS("访问令牌最长有效期", "天", 366, 1, 366);

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
