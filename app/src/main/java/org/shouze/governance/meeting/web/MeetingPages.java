package org.shouze.governance.meeting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.shouze.governance.meeting.Guest;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingDetail;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.Minutes;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/** Shows a meeting's page, and what comes after each of its forms. */
@Component
class MeetingPages {

    private final MeetingBook book;
    private final Minutes minutes;
    private final GroupChoices choices;

    MeetingPages(MeetingBook book, Minutes minutes, GroupChoices choices) {
        this.book = book;
        this.minutes = minutes;
        this.choices = choices;
    }

    MeetingPage show(UUID id) {
        return page(id, MeetingForm.empty(), "");
    }

    /** Does what a form asks; a refusal shows the page again with what was typed. */
    Object after(UUID id, MeetingForm input, String done, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            return page(id, input, refusal.sentence());
        }
        Flash.say(done);
        return new RedirectView("/meetings/" + id);
    }

    MeetingPage page(UUID id, MeetingForm input, String problem) {
        var detail = book.get(id);
        var manages = Acting.current().may(MeetingGrants.MANAGE);
        var corrects = detail.meeting().state() == MeetingState.SIGNED_OFF;
        return new MeetingPage(
                detail,
                manages && (isOpen(detail) || corrects) ? minutes.toEdit(id) : "",
                manages && isOpen(detail) ? owners(detail) : List.of(),
                input,
                problem);
    }

    private List<GroupChoices.Choice> owners(MeetingDetail detail) {
        var found = new LinkedHashMap<UUID, GroupChoices.Choice>();
        for (Guest guest : detail.guests()) {
            found.put(guest.personId(), new GroupChoices.Choice(guest.personId(), guest.label(), false));
        }
        choices.everybody().forEach(choice -> found.putIfAbsent(choice.id(), choice));
        return List.copyOf(found.values());
    }

    private static boolean isOpen(MeetingDetail detail) {
        var state = detail.meeting().state();
        return state == MeetingState.CONVENED || state == MeetingState.HELD;
    }
}
