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

    /**
     * Whether one more may go out now; if so it is counted. What can wait goes out in one letter a day however much it is:
     * it does not count against the hour.
     */
    boolean passes(NewNotice notice) {
        var person = notice.to().personId();
        var urgency = notice.kind().urgency();
        var tooManyAtOnce =
                urgency == NoticeKind.Urgency.AT_ONCE && ofPersons.getOrDefault(person, 0) >= policy.perPersonHour();
        if (urgency != NoticeKind.Urgency.URGENT && (tooManyAtOnce || ofUnit >= policy.perUnitDay())) {
            return false;
        }
        ofUnit++;
        if (urgency != NoticeKind.Urgency.CAN_WAIT) {
            ofPersons.merge(person, 1, Integer::sum);
        }
        return true;
    }
}
