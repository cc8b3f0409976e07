package org.shouze.platform.notify;

import java.util.Map;
import java.util.Set;
import org.shouze.platform.notify.wire.Way;

/**
 * A way out of the house as it is shown (通知渠道): without what is secret.
 *
 * @param settings what may be read
 * @param sealed the keys of the secrets that are there
 * @param exists whether the unit set it up
 */
public record ChannelView(Way way, boolean enabled, boolean exists, Map<String, String> settings, Set<String> sealed) {

    static ChannelView none(Way way) {
        return new ChannelView(way, false, false, Map.of(), Set.of());
    }

    /** The word for its state. */
    public String stateLabel() {
        return !exists ? "未配置" : enabled ? "已启用" : "已停用";
    }
}
