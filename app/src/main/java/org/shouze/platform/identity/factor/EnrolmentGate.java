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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A factor that must be there is set up; after the password is one's own, or whoever was told it could set up a factor. */
@Component
@Order(200)
class EnrolmentGate implements SignInGate {

    private static final List<String> OPEN = List.of(FactorGate.OWN + "/**", "/api/v1/account/factors/**");

    private final FactorStandings standings;
    private final Clock clock;

    EnrolmentGate(FactorStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Optional<Detour> outstanding(AccountView account, HttpSession session) {
        var standing = standings.recent(account);
        if (standing.hasFactor()
                && ProvenFactor.in(session, account.id(), standing).isEmpty()) {
            return Optional.empty();
        }
        return switch (standing.verdict(clock.instant())) {
            case FREE -> free(session);
            case REMINDED -> reminded(session, standing.wanted(), Objects.requireNonNull(standing.dueAt()));
            case ENROL -> Optional.of(enrol(standing.wanted()));
        };
    }

    private static Detour enrol(String wanted) {
        return new Detour(FactorGate.OWN, OPEN, "您的角色必须使用" + wanted + "，期限已到。请先在“登录安全”中启用，再继续工作。");
    }

    private static Optional<Detour> free(HttpSession session) {
        Reminder.clear(session);
        return Optional.empty();
    }

    private static Optional<Detour> reminded(HttpSession session, String wanted, Instant due) {
        var day = BusinessTime.dayOf(due.atZone(BusinessTime.ZONE).toOffsetDateTime());
        Reminder.put(
                session,
                "您的角色须使用" + wanted + "，请在 " + ChineseDates.monthDay(day) + "前启用，逾期须启用后才能继续工作。",
                FactorGate.OWN);
        return Optional.empty();
    }
}
