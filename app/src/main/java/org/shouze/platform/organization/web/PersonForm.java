package org.shouze.platform.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.PersonView;

/** What is known of a person, as a form holds it. */
record PersonForm(
        @Nullable String name,
        @Nullable String section,
        @Nullable String title,
        @Nullable String employeeNo,
        @Nullable String phone,
        @Nullable String technicalPost,
        @Nullable String joinedOn) {

    static PersonForm empty(@Nullable UUID section) {
        return new PersonForm("", section == null ? "" : section.toString(), "", "", "", "", "");
    }

    static PersonForm of(PersonView person) {
        return new PersonForm(
                person.name(),
                person.sectionId() == null ? "" : person.sectionId().toString(),
                person.title(),
                person.employeeNo(),
                person.phone(),
                person.technicalPost() ? "true" : "",
                person.joinedOn() == null ? "" : person.joinedOn().toString());
    }

    boolean isTechnical() {
        return "true".equals(technicalPost);
    }

    boolean isIn(UUID other) {
        return other.toString().equals(section);
    }

    NewPerson toPerson(UUID unit) {
        return new NewPerson(
                unit,
                Inputs.id(section),
                Inputs.text(name),
                Inputs.text(title),
                Inputs.text(employeeNo),
                Inputs.text(phone),
                isTechnical(),
                Inputs.date("joinedOn", joinedOn, "到岗日期"));
    }
}
