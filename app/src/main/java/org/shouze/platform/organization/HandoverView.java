package org.shouze.platform.organization;

import java.util.List;
import org.shouze.platform.organization.handover.HandoverItem;

/**
 * What a person holds on a day (交接清单).
 *
 * @param posts the appointments in force or still to begin
 * @param items what other modules keep for them
 */
public record HandoverView(PersonView person, List<AppointmentView> posts, List<HandoverItem> items) {

    /** Whether there is nothing to hand over. */
    public boolean isEmpty() {
        return posts.isEmpty() && moving().isEmpty();
    }

    /** What passes to the successor. */
    public List<HandoverItem> moving() {
        return items.stream().filter(item -> !item.stays()).toList();
    }

    /** What was due before and keeps the leaver's name. */
    public List<HandoverItem> staying() {
        return items.stream().filter(HandoverItem::stays).toList();
    }
}
