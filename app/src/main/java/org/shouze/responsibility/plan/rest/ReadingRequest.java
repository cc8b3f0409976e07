package org.shouze.responsibility.plan.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Clause;
import org.shouze.gongwen.plan.PlanReading.Deputy;
import org.shouze.gongwen.plan.PlanReading.DocumentFacts;
import org.shouze.gongwen.plan.PlanReading.Group;
import org.shouze.gongwen.plan.PlanReading.NotUnderstood;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Office;
import org.shouze.gongwen.plan.PlanReading.Person;
import org.shouze.gongwen.plan.PlanReading.Post;
import org.shouze.platform.kernel.Refusal;

/**
 * A whole corrected reading, in the JSON in which readings are told; lists that are left out are empty.
 *
 * @param notUnderstood stands in every reading that was told, and follows from the rest
 */
record ReadingRequest(
        @Nullable DocumentFacts document,
        @Nullable Group group,
        @Nullable List<Clause> clauses,
        @Nullable List<Obligation> obligations,
        @Nullable List<NotUnderstood> notUnderstood) {

    private static final Post NOBODY = new Post(null, List.of());

    PlanReading reading() {
        if (document == null || group == null || obligations == null) {
            throw Refusal.invalid("document", "请提交完整的读取结果：document、group、obligations 均不能缺少。");
        }
        return new PlanReading(
                new DocumentFacts(
                        document.title(),
                        document.issuer(),
                        document.number(),
                        document.date(),
                        orNone(document.addressees())),
                whole(group),
                orNone(clauses),
                obligations.stream().map(ReadingRequest::whole).toList(),
                List.of(),
                List.of());
    }

    private static Group whole(Group group) {
        @Nullable Office office = group.office();
        return new Group(
                orNone(group.leader()).stream()
                        .map(one -> new Person(name(one.name()), one.title()))
                        .toList(),
                orNone(group.deputies()).stream()
                        .map(one -> new Deputy(name(one.name()), one.title(), one.field()))
                        .toList(),
                orNone(group.members()).stream()
                        .map(one -> new Person(name(one.name()), one.title()))
                        .toList(),
                office == null
                        ? new Office(null, List.of(), List.of(), NOBODY, NOBODY)
                        : new Office(
                                office.location(),
                                orNone(office.directors()),
                                orNone(office.deputyDirectors()),
                                whole(office.securityOfficers()),
                                whole(office.liaisons())));
    }

    private static Post whole(@Nullable Post post) {
        return post == null ? NOBODY : new Post(post.count(), orNone(post.names()));
    }

    private static Obligation whole(Obligation one) {
        if (absent(one.id()) || absent(one.clause()) || absent(one.sentence()) || absent(one.title())) {
            throw Refusal.invalid("obligations", "每项义务都应有 id、clause、sentence 和 title。");
        }
        return new Obligation(
                one.id(),
                one.clause(),
                one.sentence(),
                one.title(),
                one.row(),
                orNone(one.responsible()),
                one.cadence(),
                one.atLeast(),
                orNone(one.due()),
                one.within(),
                one.target(),
                java.math.BigDecimal.ONE.setScale(2));
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
