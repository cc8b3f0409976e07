package org.shouze.governance.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuestStore {

    /** Cannot occur in a name: stands between the values of a list that travels as one parameter. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;

    GuestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingView meeting, List<Guest> guests) {
        if (guests.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO meeting.invitation (meeting_id, unit_id, person_id, person_unit_id, person_name, person_title,
                                                section_name, concerned, position)
                SELECT :meeting, :unit, person::uuid, person_unit::uuid, name, coalesce(title, ''), coalesce(section, ''),
                       concerned::boolean,
                       at + (SELECT coalesce(max(position), 0) FROM meeting.invitation WHERE meeting_id = :meeting)
                FROM unnest(string_to_array(:persons, :by), string_to_array(:units, :by), string_to_array(:names, :by),
                            string_to_array(:titles, :by), string_to_array(:sections, :by),
                            string_to_array(:concerned, :by))
                     WITH ORDINALITY AS line (person, person_unit, name, title, section, concerned, at)
                """)
                .param("meeting", meeting.id())
                .param("unit", meeting.unitId())
                .param("by", SEPARATOR)
                .param("persons", joined(guests, guest -> guest.personId().toString()))
                .param("units", joined(guests, guest -> guest.unitId().toString()))
                .param("names", joined(guests, Guest::name))
                .param("titles", joined(guests, Guest::title))
                .param("sections", joined(guests, Guest::section))
                .param("concerned", joined(guests, guest -> String.valueOf(guest.concerned())))
                .update();
    }

    void delete(UUID meetingId, UUID personId) {
        jdbc.sql("DELETE FROM meeting.invitation WHERE meeting_id = :meeting AND person_id = :person")
                .param("meeting", meetingId)
                .param("person", personId)
                .update();
    }

    void append(MeetingView meeting, UUID personId, Attendance fact) {
        jdbc.sql("""
                INSERT INTO meeting.attendance (id, meeting_id, unit_id, person_id, present, way, note, recorded_at,
                                                recorded_by)
                VALUES (:id, :meeting, :unit, :person, :present, :way, :note, :at, :by)
                """)
                .param("id", Ids.next())
                .param("meeting", meeting.id())
                .param("unit", meeting.unitId())
                .param("person", personId)
                .param("present", fact.present())
                .param("way", fact.way().name())
                .param("note", fact.note())
                .param("at", fact.at())
                .param("by", fact.recordedBy())
                .update();
    }

    List<Guest> of(UUID meetingId) {
        return jdbc.sql("""
                SELECT DISTINCT ON (invitation.position, invitation.person_id)
                       invitation.person_id, person_unit_id, person_name, person_title, section_name, concerned,
                       present, way, note, recorded_at, recorded_by
                FROM meeting.invitation
                     LEFT JOIN meeting.attendance ON attendance.meeting_id = invitation.meeting_id
                                                 AND attendance.person_id = invitation.person_id
                WHERE invitation.meeting_id = :meeting
                ORDER BY invitation.position, invitation.person_id, attendance.id DESC
                """)
                .param("meeting", meetingId)
                .query(GuestStore::guest)
                .list();
    }

    private static String joined(List<Guest> guests, Function<Guest, String> part) {
        return guests.stream()
                .map(part)
                .map(value -> value.replace(SEPARATOR, ""))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static Guest guest(ResultSet row, int number) throws SQLException {
        var way = row.getString("way");
        var fact = way == null
                ? null
                : new Attendance(
                        row.getBoolean("present"),
                        SignInWay.valueOf(way),
                        row.getString("note"),
                        MeetingStore.beijing(row.getObject("recorded_at", OffsetDateTime.class)),
                        row.getString("recorded_by"));
        return new Guest(
                row.getObject("person_id", UUID.class),
                row.getObject("person_unit_id", UUID.class),
                row.getString("person_name"),
                row.getString("person_title"),
                row.getString("section_name"),
                row.getBoolean("concerned"),
                fact);
    }
}
