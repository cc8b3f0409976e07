package org.shouze.responsibility.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.shouze.platform.shell.contribution.Todo;
import org.shouze.platform.shell.contribution.TodoSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans bring to the house: their menu entry, drafts that wait, and hits in titles and clauses. */
@Component
class PlanContributions implements MenuSource, SearchSource, TodoSource {

    private static final int WAITING = 5;
    private static final int EXCERPT = 60;

    private final PlanStore plans;
    private final ClauseStore clauses;

    PlanContributions(PlanStore plans, ClauseStore clauses) {
        this.plans = plans;
        this.clauses = clauses;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry("plans", "方案", "document", "/plans", 80, PlanGrants.READ));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> search(String text, int limit) {
        var wanted = text.strip();
        if (wanted.isEmpty() || !Acting.current().may(PlanGrants.READ)) {
            return List.of();
        }
        var titles = plans.titled(wanted, Acting.current().may(PlanGrants.EDIT), limit).stream()
                .map(plan -> new SearchHit("方案", plan.title(), plan.state().label(), "/plans/" + plan.id()));
        var inClauses = clauses.containing(wanted, limit).stream()
                .map(hit -> new SearchHit(
                        "方案条款",
                        hit.heading().isEmpty() ? hit.planTitle() : hit.heading(),
                        excerpt(hit.body(), wanted),
                        "/plans/" + hit.planId() + "#" + hit.key()));
        return Stream.concat(titles, inClauses).limit(limit).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> todos(UUID personId) {
        var actor = Acting.current();
        var unit = actor.unitId();
        if (unit == null || !actor.may(PlanGrants.EDIT)) {
            return List.of();
        }
        return plans.drafts(unit, WAITING).stream()
                .map(plan -> new Todo("方案待采用", plan.title(), "核对条款与义务后采用", null, false, "/plans/" + plan.id()))
                .toList();
    }

    private static String excerpt(String body, String wanted) {
        var at = Math.max(body.indexOf(wanted), 0);
        var from = Math.max(at - EXCERPT / 3, 0);
        var to = Math.min(from + EXCERPT, body.length());
        return (from > 0 ? "…" : "") + body.substring(from, to) + (to < body.length() ? "…" : "");
    }
}
