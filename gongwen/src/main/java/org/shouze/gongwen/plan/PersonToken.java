package org.shouze.gongwen.plan;

/**
 * A name, a post or a bracket in a text about persons.
 *
 * @param kind what it is
 * @param text its text; of a name without padding
 * @param from where it starts
 * @param to where it ends
 */
record PersonToken(Kind kind, String text, int from, int to) {

    /** What a token is. */
    enum Kind {
        NAME,
        TITLE,
        BRACKET
    }
}
