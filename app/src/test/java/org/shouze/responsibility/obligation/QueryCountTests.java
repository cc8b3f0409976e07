package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A page asks the database as often for forty obligations as for one. */
class QueryCountTests extends ObligationTestBase {

    @Autowired
    java.util.List<OverviewSource> panels;

    @Test
    void asksAConstantNumberOfQueriesHoweverLongTheListIs() {
        var one = aPlan(bureau.id()).asking("M05", "事项零", "quarterly", "deputy");
        var first = adopt(one.effective(LocalDate.of(2026, 1, 1)));
        counts();
        var few = counts();
        var many = aPlan(bureau.id()).replacing(first).asking("M05", "事项零", "quarterly", "deputy");
        for (int i = 1; i < 40; i++) {
            many.asking("M%02d".formatted(i % 38 + 1), "事项" + i + "号", "monthly", "deputy", "office");
        }
        adopt(many.effective(LocalDate.of(2026, 1, 1)));
        assertThat(all()).hasSizeGreaterThan(150);
        assertThat(counts())
                .isEqualTo(few)
                .allSatisfy((page, queries) -> assertThat(queries).isPositive().isLessThan(8));
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var order : BookOrder.values()) {
            counts.put(order.name(), queries(() -> order.listsObligations() ? book(order) : list(order)));
        }
        UUID id = obligation("事项零").id();
        counts.put("obligation", queries(() -> obligations.record(id)));
        counts.put(
                "overview",
                queries(() -> panels.stream()
                        .filter(each -> each.getClass().getName().contains("ObligationOverview"))
                        .map(OverviewSource::panels)
                        .toList()));
        counts.put("to-dos", queries(() -> occurrences.openOf(firstDeputy.id())));
        return counts;
    }

    private Object book(BookOrder order) {
        return obligations.book(BookFilter.of(bureau.id()), order, null, 50);
    }

    private Object list(BookOrder order) {
        return occurrences.list(BookFilter.of(bureau.id()), order, null, 50);
    }

    /** The fewest of three visits: what is kept for some seconds is read again now and then. */
    private int queries(Supplier<Object> page) {
        return IntStream.range(0, 3).map(visit -> asked(page)).min().orElseThrow();
    }

    private int asked(Supplier<Object> page) {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var level = logger.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        try {
            bureau.asOffice(() -> {
                heard.list.clear();
                return page.get();
            });
        } finally {
            logger.setLevel(level);
            logger.detachAppender(heard);
        }
        // What listens to events and links the log asks by itself, whatever page is looked at.
        var here = Thread.currentThread().getName();
        return (int) heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(told -> told.startsWith("Executing prepared SQL statement"))
                .count();
    }
}
