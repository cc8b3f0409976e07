package org.shouze.risk.hazard;

/** What needs a leader's approval (审批事项). */
public enum RequestKind {
    EXTENSION("延期整改"),
    /** The risk is left as it is until a day, and then judged anew. */
    ACCEPTANCE("风险接受");

    private final String label;

    RequestKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
