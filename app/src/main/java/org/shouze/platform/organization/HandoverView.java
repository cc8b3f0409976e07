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
        return posts.isEmpty() && items.isEmpty();
    }
}
