package org.shouze.application.demo;

import org.shouze.responsibility.indicator.Indicators;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Who plays in the story. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
record DemoScript(
        DemoAccounts accounts,
        DemoPlan plan,
        DemoMeetings meetings,
        DemoProofs proofs,
        DemoReminders reminders,
        DemoAssets assets,
        DemoHazards hazards,
        Indicators indicators) {}
