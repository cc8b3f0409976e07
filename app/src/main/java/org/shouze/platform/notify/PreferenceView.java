package org.shouze.platform.notify;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.shouze.platform.notify.wire.Way;

/**
 * By which ways somebody is told of what (通知偏好). Inside the platform everything is shown whatever is chosen.
 *
 * @param own whether the person chose; otherwise it is what the unit chose for all
 */
public record PreferenceView(Map<NoticeKind, Set<Way>> ways, Quiet quiet, boolean own) {

    /** Whether a kind goes out by a way. */
    public boolean has(NoticeKind kind, Way way) {
        return way == Way.PLATFORM || ways.getOrDefault(kind, Set.of()).contains(way);
    }

    /** A choice for every kind, without what cannot be chosen. */
    static Map<NoticeKind, Set<Way>> complete(Map<NoticeKind, Set<Way>> given) {
        var all = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            var ways = new java.util.TreeSet<>(given.getOrDefault(kind, Set.of()));
            ways.remove(Way.PLATFORM);
            all.put(kind, ways);
        }
        return all;
    }
}
