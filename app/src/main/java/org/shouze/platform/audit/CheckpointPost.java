package org.shouze.platform.audit;

import java.util.List;

/** Carries checkpoints out of the house by mail (检查点邮件), by whatever mail server notifications use. */
public interface CheckpointPost {

    /**
     * Tries once; called outside of any transaction.
     *
     * @param addresses mail addresses, at least one
     * @param subject one line
     * @param text lines of seals, as {@code bin/shouze audit verify --checkpoints} reads them
     * @return what is wrong, in the user's language; empty when all of it was taken
     */
    String send(List<String> addresses, String subject, String text);
}
