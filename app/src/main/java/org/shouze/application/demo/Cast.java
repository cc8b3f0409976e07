package org.shouze.application.demo;

import java.util.Map;
import org.shouze.platform.organization.PersonView;

/** Everybody of the fictional bureau, by name. */
record Cast(Map<String, PersonView> byName) {

    PersonView named(String name) {
        var person = byName.get(name);
        if (person == null) {
            throw new IllegalArgumentException(name);
        }
        return person;
    }
}
