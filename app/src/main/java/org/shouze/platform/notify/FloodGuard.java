package org.shouze.platform.notify;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Lets so many through and holds the rest, for a person in an hour and for a unit in a day. What is urgent always passes. */
final class FloodGuard {

    private final PolicyView policy;
    private final Map<UUID, Integer> ofPersons;
    private int ofUnit;

    FloodGuard(PolicyView policy, NoticeStore.Sent sent) {
        this.policy = policy;
        this.ofPersons = new HashMap<>(sent.ofPersons());
        this.ofUnit = sent.ofUnit();
    }

    /** Whether one more may go out now; if so it is counted. */
    boolean passes(NewNotice notice) {
        var person = notice.to().personId();
        var urgent = notice.kind().urgency() == NoticeKind.Urgency.URGENT;
        if (!urgent && (ofUnit >= policy.perUnitDay() || ofPersons.getOrDefault(person, 0) >= policy.perPersonHour())) {
            return false;
        }
        ofUnit++;
        ofPersons.merge(person, 1, Integer::sum);
        return true;
    }
}
