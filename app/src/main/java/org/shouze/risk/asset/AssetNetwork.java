package org.shouze.risk.asset;

import java.util.List;

/** The network on which an asset may be (所在网络). A secret network is never recorded here. */
public enum AssetNetwork implements Worded {
    INTERNET("互联网", "外网", "公网"),
    GOVERNMENT("政务外网", "电子政务外网"),
    INTERNAL("内网", "内部网络", "局域网", "单位内网"),
    ISOLATED("单机", "不联网", "未联网");

    private final String label;
    private final String aliases;

    AssetNetwork(String label, String... aliases) {
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
}
