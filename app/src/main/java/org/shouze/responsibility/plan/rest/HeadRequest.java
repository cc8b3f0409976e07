package org.shouze.responsibility.plan.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.DocumentFacts;

/** The head of a document as it should be; what is left out stays, an empty text takes away. */
record HeadRequest(
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String date,
        @Nullable List<String> addressees) {

    DocumentFacts over(DocumentFacts before) {
        return new DocumentFacts(
                chosen(title, before.title()),
                chosen(issuer, before.issuer()),
                chosen(number, before.number()),
                chosen(date, before.date()),
                addressees == null ? before.addressees() : addressees);
    }

    private static @Nullable String chosen(@Nullable String given, @Nullable String before) {
        if (given == null) {
            return before;
        }
        return given.isBlank() ? null : given.strip();
    }
}
