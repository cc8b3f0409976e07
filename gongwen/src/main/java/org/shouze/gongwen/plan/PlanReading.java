package org.shouze.gongwen.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says. The names of the components are those of the published JSON. What the document does not say is null
 * or empty; nothing is guessed without a lower {@link Obligation#confidence()}.
 *
 * @param document the facts of the document itself
 * @param group who is responsible
 * @param clauses all text of the document, clause by clause, nothing left out
 * @param obligations what must be done
 * @param notUnderstood sentences that seem to demand something which was not recognised
 * @param sentences every sentence with what became of it; not part of the JSON
 */
public record PlanReading(
        DocumentFacts document,
        Group group,
        List<Clause> clauses,
        List<Obligation> obligations,
        List<NotUnderstood> notUnderstood,
        @JsonIgnore List<SentenceTrace> sentences) {

    /** Copies the lists. */
    public PlanReading {
        clauses = List.copyOf(clauses);
        obligations = List.copyOf(obligations);
        notUnderstood = List.copyOf(notUnderstood);
        sentences = List.copyOf(sentences);
    }

    /**
     * The facts of an official document (GB/T 9704-2012, 7.2 and 7.3).
     *
     * @param title 标题 as set over one or more lines, lines joined
     * @param issuer 发文机关
     * @param number 发文字号, as written
     * @param date 成文日期 in ISO form {@code 2026-01-09}
     * @param addressees 主送机关
     */
    public record DocumentFacts(
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable String date,
            List<String> addressees) {}

    /**
     * The leading group (领导小组).
     *
     * @param leader 组长, also a second one such as 第一组长, in the order of the text
     * @param deputies 副组长
     * @param members 组员, persons only
     * @param office the group's office
     */
    public record Group(List<Person> leader, List<Deputy> deputies, List<Person> members, Office office) {}

    /**
     * A person in a post.
     *
     * @param name the name without padding
     * @param title 职务 as written, or null
     */
    public record Person(String name, @Nullable String title) {}

    /**
     * A deputy leader.
     *
     * @param name the name without padding
     * @param title 职务 as written, or null
     * @param field the field of work the deputy is in charge of, or null
     */
    public record Deputy(
            String name, @Nullable String title, @Nullable String field) {}

    /**
     * The office of the leading group (领导小组办公室).
     *
     * @param location where it is set up, such as 局办公室
     * @param directors names of 办公室主任
     * @param deputyDirectors names of 办公室副主任
     * @param securityOfficers 网络安全员
     * @param liaisons 网络安全联络员
     */
    public record Office(
            @Nullable String location,
            List<String> directors,
            List<String> deputyDirectors,
            Post securityOfficers,
            Post liaisons) {}

    /**
     * A post that may be given by its number alone.
     *
     * @param count how many, as stated or as named; null if neither
     * @param names who, if named
     */
    public record Post(@Nullable Integer count, List<String> names) {}

    /**
     * A clause of the document.
     *
     * @param id {@code c1}, {@code c2}, … in the order of the text
     * @param number the number as typed, such as {@code （1）}; null without one
     * @param level 0 before the first heading, else 1 to 4
     * @param heading the heading without its number, or null
     * @param text the clause's own text after the heading
     */
    public record Clause(
            String id,
            @Nullable String number,
            int level,
            @Nullable String heading,
            String text) {}

    /**
     * Something that must be done.
     *
     * @param id {@code o1}, {@code o2}, … in the order of the text
     * @param clause the clause it stands in
     * @param sentence the exact sentence, white space normalised
     * @param title a short Chinese title, at most 30 characters
     * @param row the row of the platform that proves it, {@code M01} to {@code M38}, or null
     * @param responsible who must do it: roles, {@code section:NAME}, {@code unit:NAME}, {@code everyone}
     * @param cadence how often; null if the text does not say
     * @param atLeast how many times in each period at least; null if the text does not say
     * @param due days of the year by which it must be done, {@code MM-DD}; a month or quarter stands for its last day
     * @param within a deadline after an event, or null
     * @param target the measure it must reach, or null
     * @param confidence 0 to 1, two decimals; lower where subject, cadence or row were inferred
     */
    public record Obligation(
            String id,
            String clause,
            String sentence,
            String title,
            @Nullable String row,
            List<String> responsible,
            @Nullable Cadence cadence,
            @Nullable Integer atLeast,
            List<String> due,
            @Nullable Within within,
            @Nullable Target target,
            BigDecimal confidence) {}

    /** How often something recurs. */
    public enum Cadence {
        /** One time. */
        ONCE("once"),
        /** Each year. */
        YEARLY("yearly"),
        /** Each half year, or each school term. */
        HALF_YEARLY("half-yearly"),
        /** Each quarter. */
        QUARTERLY("quarterly"),
        /** Each month. */
        MONTHLY("monthly"),
        /** Each week. */
        WEEKLY("weekly"),
        /** Each day. */
        DAILY("daily"),
        /** All the time. */
        CONTINUOUS("continuous"),
        /** Whenever something happens. */
        ON_EVENT("on-event");

        private final String code;

        Cadence(String code) {
            this.code = code;
        }

        /** The word in the JSON. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * A deadline after an event.
     *
     * @param value how many units, above 0; may be a fraction (half an hour)
     * @param unit the unit
     * @param after the event it counts from, in the words of the text, or null
     */
    public record Within(
            BigDecimal value, Unit unit, @Nullable String after) {}

    /** Units of a deadline. */
    public enum Unit {
        /** 60 minutes of calendar time. */
        HOUR("hour"),
        /** A calendar day. */
        DAY("day"),
        /** 工作日 */
        WORKING_DAY("working-day"),
        /** A calendar month. */
        MONTH("month");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /** The word in the JSON. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * A measure to reach. An alternative in the text (或逐年提高) stays visible in {@code measure} in brackets.
     *
     * @param measure what is measured
     * @param op how it compares
     * @param value the number
     * @param unit its unit, such as {@code %} or {@code 学时}
     */
    public record Target(String measure, Operator op, BigDecimal value, String unit) {}

    /** How a measure compares with its number. */
    public enum Operator {
        /** At least. */
        AT_LEAST(">="),
        /** More than. */
        MORE_THAN(">"),
        /** At most. */
        AT_MOST("<="),
        /** Less than. */
        LESS_THAN("<"),
        /** Exactly. */
        EQUAL("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The sign in the JSON. */
        @JsonValue
        public String sign() {
            return sign;
        }
    }

    /**
     * A sentence that seems to demand something which was not recognised.
     *
     * @param clause the clause it stands in
     * @param sentence the sentence
     * @param reason a Chinese sentence for the user
     */
    public record NotUnderstood(String clause, String sentence, String reason) {}

    /**
     * What became of a sentence.
     *
     * @param clauseId the clause it stands in
     * @param sentence the sentence, heading, row or line
     * @param kind what became of it
     * @param reason a Chinese sentence for the user; null if it became an obligation
     * @param obligationIds the obligations it states; empty unless it became one
     */
    public record SentenceTrace(
            String clauseId,
            String sentence,
            Kind kind,
            @Nullable String reason,
            List<String> obligationIds) {}

    /** What became of a sentence. */
    public enum Kind {
        /** It states one or more obligations. */
        OBLIGATION,
        /** It seems to demand something which was not recognised. */
        NOT_UNDERSTOOD,
        /** It demands nothing, with a reason. */
        ASKS_NOTHING
    }
}
