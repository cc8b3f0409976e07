package org.shouze.platform.notify.wire;

/** What became of an attempt to deliver (投递结果). */
public sealed interface Outcome {

    /**
     * Taken by the other side.
     *
     * @param receipt its word for it, such as the number in its queue
     */
    record Delivered(String receipt) implements Outcome {}

    /** Not now; worth another try. */
    record Later(String reason) implements Outcome {}

    /** Never: the other side refuses it for good, or we must not ask it. */
    record Never(String reason) implements Outcome {}
}
