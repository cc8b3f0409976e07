package org.shouze.risk.hazard.signal;

/** Where a hazard comes from (隐患来源). */
public enum HazardSource {
    /** Somebody saw it. */
    HAND("人工发现"),
    INSPECTION("检查"),
    SELF_INSPECTION("自查"),
    /** A superior's notice or a scanner's report. */
    ADVISORY("预警通报"),
    SCAN("漏洞扫描"),
    DRILL("应急演练"),
    INCIDENT("网络安全事件"),
    ENDPOINT("终端监测"),
    WATCH("网站监测");

    private final String label;

    HazardSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
