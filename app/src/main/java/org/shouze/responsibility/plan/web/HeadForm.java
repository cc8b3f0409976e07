package org.shouze.responsibility.plan.web;

import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.DocumentFacts;
import org.shouze.responsibility.plan.DraftView;

/** The head of a document and the size of its office, as typed. */
record HeadForm(
        long revision,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String date,
        @Nullable String addressees,
        @Nullable String location,
        @Nullable String officers,
        @Nullable String liaisons) {

    static HeadForm of(DraftView draft) {
        var head = draft.reading().document();
        var office = draft.reading().group().office();
        return new HeadForm(
                draft.revision(),
                head.title(),
                head.issuer(),
                head.number(),
                head.date(),
                String.join("、", head.addressees()),
                office.location(),
                text(office.securityOfficers().count()),
                text(office.liaisons().count()));
    }

    HeadForm at(long now) {
        return new HeadForm(now, title, issuer, number, date, addressees, location, officers, liaisons);
    }

    DocumentFacts facts() {
        return new DocumentFacts(
                Typed.orNull(title),
                Typed.orNull(issuer),
                Typed.orNull(number),
                Typed.orNull(date),
                Typed.list(addressees));
    }

    private static String text(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }
}
