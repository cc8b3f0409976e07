package org.shouze.platform.notify.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.notify.NotifyGrants;

/** A page about notifications among the settings: tabs show only to who may open them. */
interface NotifyTabs extends Page {

    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    default String menu() {
        return "settings";
    }

    default boolean runsChannels() {
        return Acting.current().may(NotifyGrants.CHANNELS);
    }

    default boolean rulesReminders() {
        return Acting.current().may(NotifyGrants.REMINDERS);
    }

    default String moment(@Nullable OffsetDateTime at) {
        return at == null ? "—" : at.atZoneSameInstant(BusinessTime.ZONE).format(MOMENT);
    }
}
