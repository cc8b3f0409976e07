package org.shouze.risk.asset.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetTexts;

/**
 * What is typed into the form of an asset: each field under its constant, in lower case.
 *
 * @param revision of the asset as it was seen; 0 for a new one
 * @param isNew whether an asset that is entered has just come into being
 */
record AssetForm(AssetTexts texts, int revision, boolean isNew) {

    /** What may be put into several assets at once. */
    static final List<AssetField> ASSIGNED =
            List.of(AssetField.OWNER, AssetField.OPERATOR, AssetField.SECTION, AssetField.NETWORK);

    static AssetForm of(Map<String, String> given) {
        var texts = new AssetTexts();
        for (var field : AssetField.values()) {
            texts.put(field, given.get(name(field)));
        }
        return new AssetForm(texts, number(given.getOrDefault("revision", "0")), !given.containsKey("existing"));
    }

    static String name(AssetField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Assets as the list's boxes name them: id and revision with a colon between. */
    static Map<UUID, Integer> seen(List<String> boxes) {
        var seen = new HashMap<UUID, Integer>();
        for (var box : boxes) {
            var parts = box.split(":", 2);
            seen.put(Ids.parse(parts[0]), number(parts[parts.length - 1]));
        }
        return seen;
    }

    static AssetTexts assignment(String field, String value) {
        return ASSIGNED.stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .map(each -> new AssetTexts().put(each, value))
                .orElseThrow(() -> Refusal.invalid("field", "请选择要指定的栏目。"));
    }

    /** The list's own query, back from the form; anything else is dropped. */
    static String query(String given) {
        return given.matches("[\\w=&%.+*-]*") ? given : "";
    }

    String at(AssetField field) {
        return texts.at(field);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            throw Refusal.invalid("revision", "页面已过期，请刷新后重试。");
        }
    }
}
