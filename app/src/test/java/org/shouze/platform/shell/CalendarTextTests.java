package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.shouze.platform.shell.contribution.CalendarEntry;

class CalendarTextTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final CalendarText TEXT = new CalendarText(URI.create("http://shouze.example/"), DAY);
    private static final String AWKWARD = "报送；逗号,分号;反斜杠\\ 与\n换行，" + "网络安全责任制落实情况".repeat(12) + "👨‍👩‍👧";

    @Test
    void isReadByAnIndependentParserWordForWord() throws Exception {
        var event = onlyEvent(TEXT.of(List.of(wholeDay())));
        assertThat(value(event, Property.SUMMARY)).isEqualTo(AWKWARD);
        assertThat(value(event, Property.UID)).isEqualTo("occurrence-1@shouze");
        assertThat(value(event, Property.URL)).isEqualTo("http://shouze.example/occurrences/1");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261010");
        assertThat(value(event, Property.DTEND)).isEqualTo("20261011");
    }

    @Test
    void keepsTheTimeOfAMeetingInShanghai() throws Exception {
        var start = OffsetDateTime.parse("2026-10-10T01:00:00Z");
        var meeting = new CalendarEntry(
                "m", DAY, start, start.plusHours(1), "专题会议", "", CalendarEntry.Tone.MEETING, "/meetings/1");
        var text = TEXT.of(List.of(meeting));
        var event = onlyEvent(text);
        assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:20261010T090000\r\n");
        assertThat(value(event, Property.DTEND)).isEqualTo("20261010T100000");
        assertThat(parsed(text).getComponents(Component.VTIMEZONE)).hasSize(1);
    }

    @Test
    void isValidWithoutAnyEntryAndWithSome() throws Exception {
        assertThat(parsed(TEXT.of(List.of())).validate().getEntries()).isEmpty();
        assertThat(parsed(TEXT.of(List.of(wholeDay()))).validate().getEntries()).isEmpty();
    }

    @Test
    void foldsLinesAtSeventyFiveOctetsWithoutTearingCharacters() {
        var text = TEXT.of(List.of(wholeDay()));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("网络安全责任制落实情况".repeat(12));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void staysTheSameWhileNothingChanges() {
        assertThat(TEXT.of(List.of(wholeDay()))).isEqualTo(TEXT.of(List.of(wholeDay())));
    }

    private static CalendarEntry wholeDay() {
        return new CalendarEntry(
                "occurrence-1", DAY, null, null, AWKWARD, "责任人：网络安全员", CalendarEntry.Tone.DUE, "/occurrences/1");
    }

    private static VEvent onlyEvent(String text) throws Exception {
        List<VEvent> events = parsed(text).getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
