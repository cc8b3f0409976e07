package org.shouze.platform.kernel.security;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;

/**
 * Where work comes from (来源): the address of a client, the number of its request and the door it came through. Learns on
 * the way who signed in, what was asked for first and what a rule refused, so that the log can tell it afterwards.
 */
public final class Origin {

    /** No request: a job of the platform. */
    static final Origin JOB = new Origin("", "", "job");

    private final String address;
    private final String request;
    private final String door;
    private volatile @Nullable Actor principal;
    private volatile String action = "";
    private volatile @Nullable Refusal refusal;

    private Origin(String address, String request, String door) {
        this.address = address;
        this.request = request;
        this.door = door;
    }

    /** A request of a page or a program, with a number of its own. */
    public static Origin request(String address, String door) {
        return new Origin(address, Ids.next().toString(), door);
    }

    /** A listener that hears of an event after the transaction that published it. */
    public static Origin event() {
        return new Origin("", "", "event");
    }

    public String address() {
        return address;
    }

    /** The first who signed in on this way; null where nobody did. */
    public @Nullable Actor principal() {
        return principal;
    }

    /** What was asked for first, as {@code permission Type.method}; empty where nothing asked for a permission. */
    public String action() {
        return action;
    }

    /** What a rule refused on this way, whoever told it and however; null where none did. */
    public @Nullable Refusal refusal() {
        return refusal;
    }

    void refused(@Nullable Refusal why) {
        if (this != JOB) {
            refusal = why;
        }
    }

    String request() {
        return request;
    }

    String door() {
        return door;
    }

    void isOf(Actor actor) {
        if (this != JOB && principal == null && actor.isSignedIn()) {
            principal = actor;
        }
    }

    void asksFor(String first) {
        if (this != JOB && action.isEmpty()) {
            action = first;
        }
    }
}
