package org.shouze.platform.shell.contribution;

import java.util.List;
import java.util.UUID;

/** Knows what a person has to do in a module (待办来源). */
public interface TodoSource {

    List<Todo> todos(UUID personId);
}
