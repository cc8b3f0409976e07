package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.door.Detour;
import org.shouze.platform.identity.door.SignInGate;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ChineseDates;
import org.shouze.platform.kernel.page.Reminder;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A factor that must be there is set up; after the password is one's own, or whoever was told it could set up a factor. */
@Component
@Order(200)
class EnrolmentGate implements SignInGate {

    private static final Detour TO_ENROL = new Detour(
            FactorGate.OWN,
            List.of(FactorGate.OWN + "/**", "/api/v1/account/factors/**"),
            "您的角色必须使用第二因素，期限已到。请先在“登录安全”中启用，再继续工作。");

    private final FactorStandings standings;
    private final Clock clock;

    EnrolmentGate(FactorStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Optional<Detour> outstanding(AccountView account, HttpSession session) {
        if (ProvenFactor.in(session, account.id()).isPresent() || standings.isSpared(account)) {
            return Optional.empty();
        }
        var standing = Acting.as(Actor.platform(), () -> standings.of(account.id()));
        return switch (standing.verdict(clock.instant())) {
            case FREE -> spared(account, session);
            case REMINDED -> reminded(session, Objects.requireNonNull(standing.dueAt()));
            case ENROL -> Optional.of(TO_ENROL);
            case PROVE -> Optional.empty();
        };
    }

    private Optional<Detour> spared(AccountView account, HttpSession session) {
        standings.spare(account);
        Reminder.clear(session);
        return Optional.empty();
    }

    private static Optional<Detour> reminded(HttpSession session, Instant due) {
        var day = BusinessTime.dayOf(due.atZone(BusinessTime.ZONE).toOffsetDateTime());
        Reminder.put(session, "您的角色须使用第二因素，请在 " + ChineseDates.monthDay(day) + "前启用，逾期须启用后才能继续工作。", FactorGate.OWN);
        return Optional.empty();
    }
}
