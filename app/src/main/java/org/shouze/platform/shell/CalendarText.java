package org.shouze.platform.shell;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.shell.contribution.CalendarEntry;

/**
 * Writes calendar entries as iCalendar text (RFC 5545).
 *
 * @param site the address of the platform, before the entries' own paths
 * @param today stamped on every entry, so that the text stays the same for a day unless an entry changes
 */
record CalendarText(URI site, LocalDate today) {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final String HEAD = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Shouze//Calendar//ZH
            CALSCALE:GREGORIAN
            X-WR-CALNAME:守责日程
            X-WR-TIMEZONE:Asia/Shanghai
            REFRESH-INTERVAL;VALUE=DURATION:PT4H
            BEGIN:VTIMEZONE
            TZID:Asia/Shanghai
            BEGIN:STANDARD
            DTSTART:19920101T000000
            TZOFFSETFROM:+0800
            TZOFFSETTO:+0800
            TZNAME:CST
            END:STANDARD
            END:VTIMEZONE
            """;

    String of(List<CalendarEntry> entries) {
        var text = new StringBuilder(HEAD.replace("\n", "\r\n"));
        entries.forEach(entry -> write(entry, text));
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private void write(CalendarEntry entry, StringBuilder text) {
        line("BEGIN:VEVENT", text);
        line("UID:" + escaped(entry.uid()) + "@shouze", text);
        line("DTSTAMP:" + today.format(DAY) + "T000000Z", text);
        when(entry, text);
        line("SUMMARY:" + escaped(entry.title()), text);
        if (!entry.detail().isBlank()) {
            line("DESCRIPTION:" + escaped(entry.detail()), text);
        }
        line("CATEGORIES:" + word(entry.tone()), text);
        line("URL:" + site.resolve(entry.href()), text);
        line("END:VEVENT", text);
    }

    private static void when(CalendarEntry entry, StringBuilder text) {
        var start = entry.start();
        if (start == null) {
            line("DTSTART;VALUE=DATE:" + entry.day().format(DAY), text);
            line("DTEND;VALUE=DATE:" + entry.day().plusDays(1).format(DAY), text);
            line("TRANSP:TRANSPARENT", text);
            return;
        }
        line("DTSTART;TZID=Asia/Shanghai:" + local(start), text);
        var end = entry.end();
        if (end != null) {
            line("DTEND;TZID=Asia/Shanghai:" + local(end), text);
        }
    }

    private static String local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(BusinessTime.ZONE).format(MOMENT);
    }

    private static String word(CalendarEntry.Tone tone) {
        return switch (tone) {
            case DUE -> "到期";
            case OVERDUE -> "逾期";
            case DONE -> "完成";
            case MEETING -> "会议";
        };
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A line of at most 75 octets, its rest on continuation lines; a character is never torn apart. */
    private static void line(String content, StringBuilder text) {
        var room = LONGEST_LINE;
        for (int at = 0; at < content.length(); ) {
            var character = Character.toString(content.codePointAt(at));
            var octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                text.append("\r\n ");
                room = LONGEST_LINE - 1;
            }
            text.append(character);
            room -= octets;
            at += character.length();
        }
        text.append("\r\n");
    }
}
