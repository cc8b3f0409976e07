package org.shouze.governance.meeting.rest;

import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.YearBoard;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/meeting-years")
class MeetingYearApi {

    private final MeetingBook book;

    MeetingYearApi(MeetingBook book) {
        this.book = book;
    }

    /** What the own unit owes in meetings in a year, and how far it has got. */
    @GetMapping("/{year}")
    @Requires(MeetingGrants.READ)
    YearBoard year(@PathVariable int year) {
        return book.year(year);
    }
}
