package org.shouze.application.demo;

import java.util.List;
import org.shouze.platform.notify.Reminders;
import org.shouze.platform.notify.RuleView;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The office has reminders switched on; nothing leaves the platform. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoReminders {

    private final Reminders reminders;

    DemoReminders(Reminders reminders) {
        this.reminders = reminders;
    }

    void switchedOn(DemoAccounts accounts) {
        accounts.as(
                "office",
                () -> reminders.save(
                        new RuleView("obligation", "", "", true, List.of(-5, -1, 0, 1, 3), List.of(5, 8, 12))));
    }
}
