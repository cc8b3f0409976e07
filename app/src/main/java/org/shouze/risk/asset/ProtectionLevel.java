package org.shouze.risk.asset;

import java.util.List;

/** The protection level of a system (网络安全保护等级), GB/T 22240. */
public enum ProtectionLevel implements Worded {
    UNGRADED("未定级", "无", "0", "-", "—", "不定级"),
    FIRST("第一级", "一级", "1", "1级", "l1"),
    SECOND("第二级", "二级", "2", "2级", "l2"),
    THIRD("第三级", "三级", "3", "3级", "l3"),
    FOURTH("第四级", "四级", "4", "4级", "l4"),
    FIFTH("第五级", "五级", "5", "5级", "l5");

    private final String label;
    private final String aliases;

    ProtectionLevel(String label, String... aliases) {
        this.label = label;
        this.aliases = String.join("|", aliases);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<String> aliases() {
        return List.of(aliases.split("\\|"));
    }

    /** The number by which it is kept: 0 where it is not graded. */
    int number() {
        return switch (this) {
            case UNGRADED -> 0;
            case FIRST -> 1;
            case SECOND -> 2;
            case THIRD -> 3;
            case FOURTH -> 4;
            case FIFTH -> 5;
        };
    }

    static ProtectionLevel of(int number) {
        return List.of(values()).get(number);
    }

    /** Whether the police want it on file: from the second level on. */
    public boolean isFiled() {
        return compareTo(SECOND) >= 0;
    }
}
