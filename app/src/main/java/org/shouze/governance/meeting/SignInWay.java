package org.shouze.governance.meeting;

/** How somebody was signed in (签到方式); the ways differ in how surely the person is known. */
public enum SignInWay {
    OWN_ACCOUNT("本人账号"),
    CHOSEN_ON_SITE("现场选择"),
    BY_STAFF("工作人员代签");

    private final String label;

    SignInWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
