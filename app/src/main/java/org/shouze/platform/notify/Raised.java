package org.shouze.platform.notify;

/** How many were sent and how many are held until the office decides (发送结果). */
public record Raised(int sent, int held) {

    public static final Raised NONE = new Raised(0, 0);

    Raised plus(Raised other) {
        return new Raised(sent + other.sent, held + other.held);
    }
}
