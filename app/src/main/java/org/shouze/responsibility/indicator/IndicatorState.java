package org.shouze.responsibility.indicator;

/** How an indicator stands (指标状态). What is counted over a year is missed only when the year is over. */
public enum IndicatorState {
    MET("达标", "done"),
    UNDERWAY("进行中", "open"),
    NOT_MET("未达标", "overdue"),
    NO_TARGET("未设目标", "proof"),
    NOT_APPLICABLE("不适用", "exempt"),
    NO_DATA("暂无数据", "upcoming");

    private final String label;
    private final String tone;

    IndicatorState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** The last part of the style {@code sz-state-…} that goes with the word. */
    public String tone() {
        return tone;
    }
}
