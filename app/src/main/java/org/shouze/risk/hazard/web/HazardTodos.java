package org.shouze.risk.hazard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.Todo;
import org.shouze.platform.shell.contribution.TodoSource;
import org.shouze.risk.hazard.HazardBoards;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.HazardRequests;
import org.springframework.stereotype.Component;

/**
 * What the office and the leader have to do about hazards: look into new ones, look again at mended ones, decide what was asked
 * for. Who mends one has it among the obligations.
 */
@Component
class HazardTodos implements TodoSource {

    private static final int MOST = 20;

    private final HazardBoards boards;
    private final HazardRequests requests;

    HazardTodos(HazardBoards boards, HazardRequests requests) {
        this.boards = boards;
        this.requests = requests;
    }

    @Override
    public List<Todo> todos(UUID personId) {
        var actor = Acting.current();
        var todos = new ArrayList<Todo>();
        if (actor.may(HazardGrants.MANAGE)) {
            var totals = boards.totals(Acting.unit());
            add(todos, totals.reported(), "项隐患待核实", "核实后指派整改责任人，或登记为误报", "REPORTED");
            add(todos, totals.mended(), "项隐患待复查", "由整改人以外的人员复查", "MENDED");
        }
        if (actor.may(HazardGrants.APPROVE)) {
            for (var request : requests.waiting(Acting.unit(), MOST)) {
                todos.add(new Todo(
                        "审批",
                        request.kind().label() + "：" + request.title(),
                        request.askedBy() + "申请至 " + request.until() + "，" + request.reason(),
                        null,
                        false,
                        request.href()));
            }
        }
        return todos;
    }

    private static void add(List<Todo> todos, int count, String what, String detail, String which) {
        if (count > 0) {
            todos.add(new Todo(
                    "隐患", count + " " + what, detail, null, false, "/hazards?unit=" + Acting.unit() + "&of=" + which));
        }
    }
}
