package org.shouze.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouze.application.ShouzeApplication;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingFilter;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.MeetingView;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.notify.Messages;
import org.shouze.responsibility.indicator.Board;
import org.shouze.responsibility.indicator.IndicatorState;
import org.shouze.responsibility.indicator.IndicatorView;
import org.shouze.responsibility.indicator.Indicators;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.OccurrenceState;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;
import org.shouze.support.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest(classes = ShouzeApplication.class, properties = "shouze.demo=true")
@ContextConfiguration(initializers = TestPlatform.class)
@DirtiesContext
class DemoYearTests {

    /** Monday noon in Beijing. */
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TestBean(name = "systemClock")
    Clock systemClock;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    Occurrences occurrences;

    @Autowired
    Indicators indicators;

    @Autowired
    MeetingBook book;

    @Autowired
    Messages messages;

    @Value("${shouze.home}")
    Path home;

    static Clock systemClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void showsABureauThatWorksWellButNotPerfectly() {
        assertThat(in(OccurrenceState.OVERDUE)).hasSizeBetween(3, 6);
        assertThat(in(OccurrenceState.AWAITING_PROOF)).hasSizeBetween(2, 10);
        assertThat(in(OccurrenceState.OPEN)).isNotEmpty();
    }

    @Test
    void provesTheDailyDutiesUpToYesterdayByThoseOnDuty() {
        assertThat(doneThisMonth().filter(Fate::isDaily))
                .hasSizeGreaterThan(40)
                .extracting(OccurrenceView::periodFirst)
                .contains(TODAY.minusDays(1));
        assertThat(in(OccurrenceState.OVERDUE).stream().filter(Fate::isDaily)).hasSizeBetween(1, 3);
    }

    @Test
    void showsTheTrendOfTheIndicators() {
        var board = board();
        assertThat(board.trends().get("K02")).hasSizeGreaterThanOrEqualTo(11);
        assertThat(asOffice(() -> indicators.get(Acting.unit(), "K02", 2026)).history())
                .hasSizeGreaterThan(50);
    }

    @Test
    void missesOneOrTwoIndicatorsAndHeldItsDrill() {
        var board = board();
        assertThat(board.indicators().stream()
                        .filter(each -> each.state() == IndicatorState.NOT_MET)
                        .map(IndicatorView::code))
                .hasSizeBetween(1, 2)
                .doesNotContain("K06");
    }

    @Test
    void beginsItsMeetingsOnTimeAndLeavesNoInvitationOfThePastUnread() {
        assertThat(meetings())
                .filteredOn(meeting -> meeting.state() == MeetingState.SIGNED_OFF)
                .hasSizeGreaterThan(5)
                .allSatisfy(meeting -> {
                    assertThat(meeting.start().toLocalTime()).isEqualTo(LocalTime.of(9, 30));
                    assertThat(Duration.between(meeting.start(), meeting.end())).isEqualTo(Duration.ofMinutes(80));
                });
        accounts.everybody(person -> assertThat(messages.unread(person)).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void plansAMeetingAhead() {
        assertThat(meetings())
                .filteredOn(meeting -> meeting.state() == MeetingState.PLANNED)
                .isNotEmpty()
                .allSatisfy(meeting -> assertThat(meeting.day()).isAfter(TODAY));
    }

    @Test
    void listsTheAccounts() throws java.io.IOException {
        assertThat(Files.readAllLines(home.resolve("demo-accounts.csv"))).hasSize(14);
    }

    private Board board() {
        return asOffice(() -> indicators.board(Acting.unit(), 2026));
    }

    private List<MeetingView> meetings() {
        return asOffice(() -> book.list(MeetingFilter.ofYear(2026)));
    }

    private List<OccurrenceView> in(OccurrenceState state) {
        return asOffice(() -> occurrences
                .list(BookFilter.of(Acting.unit()).in(state), BookOrder.MONTH, null, 200)
                .items());
    }

    private Stream<OccurrenceView> doneThisMonth() {
        var month = YearMonth.from(TODAY);
        return asOffice(() -> {
            var filter = new BookFilter(
                    Acting.unit(), "", null, "", "", null, month, null, OccurrenceState.DONE, null, false);
            return occurrences.list(filter, BookOrder.MONTH, null, 200).items().stream();
        });
    }

    private <T> T asOffice(Supplier<T> work) {
        return accounts.as("office", work);
    }
}
