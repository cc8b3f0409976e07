package org.shouze.governance.meeting.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.MeetingView;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.Todo;
import org.shouze.platform.shell.contribution.TodoSource;
import org.springframework.stereotype.Component;

/** What chairs and organisers have to do: hold what is due, write the minutes, sign them. */
@Component
class MeetingTodos implements TodoSource {

    private static final String KIND = "会议";

    private final MeetingBook book;
    private final BusinessTime time;

    MeetingTodos(MeetingBook book, BusinessTime time) {
        this.book = book;
        this.time = time;
    }

    @Override
    public List<Todo> todos(UUID personId) {
        if (!Acting.current().may(MeetingGrants.READ)) {
            return List.of();
        }
        return book.waitingFor(personId).stream()
                .map(waiting -> todo(waiting, personId))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Todo> todo(MeetingBook.Waiting waiting, UUID personId) {
        var meeting = waiting.meeting();
        var chairs = meeting.chairId().equals(personId);
        var organises = personId.equals(meeting.organiserId());
        if (meeting.state() == MeetingState.HELD) {
            if (waiting.hasMinutes()) {
                return chairs ? of("签发会议纪要", meeting, false) : Optional.empty();
            }
            return organises ? of("编写会议纪要", meeting, false) : Optional.empty();
        }
        var today = time.today();
        if (meeting.day().isBefore(today)) {
            var records = organises || meeting.organiserId() == null;
            return records ? of("补录会议情况或改期", meeting, true) : Optional.empty();
        }
        return chairs ? of("主持会议", meeting, false) : Optional.empty();
    }

    private static Optional<Todo> of(String what, MeetingView meeting, boolean overdue) {
        return Optional.of(new Todo(
                KIND,
                what + "：" + meeting.title(),
                meeting.kind().label() + "，" + meeting.state().label(),
                meeting.day(),
                overdue,
                meeting.href()));
    }
}
