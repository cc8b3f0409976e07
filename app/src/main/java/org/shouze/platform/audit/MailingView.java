package org.shouze.platform.audit;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom checkpoints are mailed (检查点邮件), and how far that has come.
 *
 * @param addresses empty where nobody gets them
 * @param seal the last seal that was sent, by its number
 * @param behind how many seals are still to be sent
 * @param problem what is wrong; empty while it works
 */
public record MailingView(
        List<String> addresses,
        long seal,
        long behind,
        @Nullable OffsetDateTime sentAt,
        String problem) {}
