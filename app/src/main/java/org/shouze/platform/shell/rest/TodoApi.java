package org.shouze.platform.shell.rest;

import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.ShellGrants;
import org.shouze.platform.shell.Todos;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/todos")
class TodoApi {

    private final Todos todos;

    TodoApi(Todos todos) {
        this.todos = todos;
    }

    /** What the caller has to do, by urgency. */
    @GetMapping
    @Requires(ShellGrants.USE)
    Todos.Agenda own() {
        return todos.own();
    }
}
