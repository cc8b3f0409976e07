package org.shouze.platform.shell.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.shell.Todos;
import org.shouze.platform.shell.contribution.Todo;

/** My work (我的工作). */
record MyWorkPage(String today, boolean hasPerson, Todos.Agenda agenda) implements Page {

    private static final int SHOWN = 100;

    /** To-dos under one heading; the longest list is cut, and says so. */
    record Group(String heading, String tone, List<Todo> todos) {

        List<Todo> shown() {
            return todos.stream().limit(SHOWN).toList();
        }

        int hidden() {
            return Math.max(0, todos.size() - SHOWN);
        }
    }

    List<Group> groups() {
        return List.of(
                new Group("已逾期", "overdue", agenda.overdue()),
                new Group("本周内到期", "proof", agenda.thisWeek()),
                new Group("以后", "upcoming", agenda.later()));
    }

    @Override
    public String title() {
        return "我的工作";
    }

    @Override
    public String menu() {
        return "my";
    }
}
