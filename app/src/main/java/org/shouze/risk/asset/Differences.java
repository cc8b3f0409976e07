package org.shouze.risk.asset;

import java.util.ArrayList;
import java.util.List;
import org.shouze.risk.asset.AssetHistoryStore.Entry;

/** What differs between an asset as it was and as it is (字段变更). */
final class Differences {

    private Differences() {}

    static List<Entry> between(AssetView before, AssetView after) {
        var found = new ArrayList<Entry>();
        for (var field : AssetField.values()) {
            var was = field.of(before.facts());
            var is = field.of(after.facts());
            if (!was.equals(is)) {
                found.add(new Entry(after, field.label(), was, is));
            }
        }
        return found;
    }
}
