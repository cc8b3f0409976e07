package org.shouze.platform.notify.wire;

import java.util.Map;
import org.shouze.platform.kernel.outgoing.Networks;

/**
 * How a way is set up (渠道配置).
 *
 * @param values what may be read and shown
 * @param secrets what is shown to nobody
 * @param networks the internal networks that may be reached
 */
public record WireSettings(Way way, Map<String, String> values, Map<String, String> secrets, Networks networks) {

    public WireSettings {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    String secret(String key) {
        return secrets.getOrDefault(key, "");
    }

    @Override
    public String toString() {
        return "WireSettings[" + way + "]";
    }
}
