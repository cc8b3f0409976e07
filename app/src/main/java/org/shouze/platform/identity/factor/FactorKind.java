package org.shouze.platform.identity.factor;

/** Which second factor a role has to use (第二因素种类). */
public enum FactorKind {
    /** Either of the two, as each likes. */
    ANY("任一种"),
    /** Codes by the clock; a passkey does not stand in for them. */
    TOTP("动态口令"),
    /** A passkey; codes by the clock do not stand in for it. */
    PASSKEY("通行密钥");

    private final String label;

    FactorKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What to say where the other kind is demanded and this one is offered. */
    String refusal() {
        var wanted = this == TOTP ? PASSKEY : TOTP;
        return "您的角色须用" + wanted.label + "验证，不接受" + label + "。";
    }

    /** Whether an account with so much has one of this kind. */
    boolean isAmong(boolean totp, int passkeys) {
        return switch (this) {
            case ANY -> totp || passkeys > 0;
            case TOTP -> totp;
            case PASSKEY -> passkeys > 0;
        };
    }
}
