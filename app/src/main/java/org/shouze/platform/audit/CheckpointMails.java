package org.shouze.platform.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom checkpoints are mailed (检查点邮件): the audit administrator decides, as it is he who has to notice. */
@Service
@Requires(AuditGrants.MAIL)
public class CheckpointMails {

    private static final int MOST = 5;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");

    private final MailingStore store;

    CheckpointMails(MailingStore store) {
        this.store = store;
    }

    /** Who gets them, and how far that has come. */
    @Transactional(readOnly = true)
    public MailingView get() {
        return store.get();
    }

    /**
     * Settles who gets them from now on; whatever was not sent yet follows within the hour.
     *
     * @param addresses at most five, one a line or parted by commas; empty for nobody
     * @throws Refusal that names the first address that is none
     */
    @Transactional
    public void settle(String addresses) {
        var given = BETWEEN.splitAsStream(addresses.strip())
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        check(given);
        store.change(given);
    }

    private static void check(List<String> given) {
        given.stream()
                .filter(address -> !ADDRESS.matcher(address).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    var shown = wrong.length() > 60 ? wrong.substring(0, 60) + "…" : wrong;
                    throw Refusal.invalid("addresses", "“" + shown + "”不是邮件地址，请按 audit@example.org 的形式填写，每行一个。");
                });
        if (given.size() > MOST) {
            throw Refusal.invalid("addresses", "最多填写 " + MOST + " 个邮件地址，现有 " + given.size() + " 个。");
        }
    }
}
