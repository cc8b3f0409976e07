package org.shouze.platform.notify.web;

import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.notify.ChannelView;
import org.shouze.platform.notify.wire.WireField;

/**
 * One way's set-up (渠道配置).
 *
 * @param typed what was typed and not saved; secrets are not among it
 */
record ChannelPage(ChannelView channel, Map<String, String> typed, List<Refusal.Finding> findings, String tested)
        implements NotifyTabs {

    @Override
    public String menu() {
        return "channels";
    }

    @Override
    public String title() {
        return channel.way().label();
    }

    List<WireField> fields() {
        return WireField.of(channel.way());
    }

    String value(WireField field) {
        return field.secret() ? "" : typed.getOrDefault(field.key(), "");
    }

    boolean isKept(WireField field) {
        return channel.sealed().contains(field.key());
    }

    static String shown(String choice) {
        return choice.equals("NONE") ? "不加密（仅限允许的内网）" : choice;
    }

    String hint(WireField field) {
        var kept = field.secret() && isKept(field) ? "已保存，不显示；留空表示不变。" : "";
        return kept + field.hint();
    }
}
