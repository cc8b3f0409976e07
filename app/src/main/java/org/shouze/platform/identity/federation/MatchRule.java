package org.shouze.platform.identity.federation;

import java.util.Locale;
import java.util.Optional;
import org.shouze.platform.identity.federation.KnownAccounts.Known;

/** Whose account somebody of elsewhere has: by the stable id, else by login where that is allowed. Mail never counts. */
final class MatchRule {

    private static final int LONGEST = 32;

    private MatchRule() {}

    /** What follows. */
    sealed interface Match {}

    /** It is the account's known identity. */
    record Linked(Known account) implements Match {}

    /** The account of the same login becomes that of this person. */
    record Claimed(Known account) implements Match {}

    /** There is none yet. */
    record ToOpen(String login) implements Match {}

    /** Nothing can be done; the sentence says why. */
    record Nobody(String sentence) implements Match {}

    /**
     * What is known here.
     *
     * @param linked the account that has this identity
     * @param sameLogin the account with this login
     * @param taken whether that account has an identity elsewhere already
     * @param inReach whether that account is of the connection's unit or below it
     */
    record Here(Optional<Known> linked, Optional<Known> sameLogin, boolean taken, boolean inReach) {}

    static Match match(Admission admission, String login, Here known) {
        if (known.linked().isPresent()) {
            var account = known.linked().get();
            return account.active() ? new Linked(account) : new Nobody("本平台账号 " + account.login() + " 已停用，请联系安全管理员。");
        }
        if (known.sameLogin().isPresent()) {
            return claim(admission, known.sameLogin().get(), known);
        }
        return open(admission, login);
    }

    private static Match claim(Admission admission, Known account, Here known) {
        var may = admission.matchLogin()
                && known.inReach()
                && !known.taken()
                && account.active()
                && !account.isAdministrator();
        return may
                ? new Claimed(account)
                : new Nobody("本平台已有账号 " + account.login() + "，不能自动关联。请先用该账号登录，再到“个人设置”中关联；或联系系统管理员。");
    }

    private static Match open(Admission admission, String login) {
        if (admission.provisioning() == Provisioning.NEVER) {
            return new Nobody("您在本平台还没有账号，请联系系统管理员开通。");
        }
        return login.matches("[a-z0-9][a-z0-9._-]{1,31}")
                ? new ToOpen(login)
                : new Nobody("登录名“" + login + "”不能用作本平台账号，请联系系统管理员开通后再关联。");
    }

    /** A login as accounts have it. */
    static String login(String foreign) {
        var plain = foreign.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
