package org.shouze.gongwen.plan;

import java.util.List;

/**
 * Who must do something.
 *
 * @param who roles and bodies in JSON form
 * @param inherited whether the text names them only in what goes before
 */
record Subject(List<String> who, boolean inherited) {

    static final Subject NOBODY = new Subject(List.of(), false);

    Subject passedOn() {
        return who.isEmpty() ? NOBODY : new Subject(who, true);
    }
}
