package org.shouze.platform.audit;

/** Carries checkpoints out of the house by mail (检查点邮件), by whatever mail server notifications use. */
public interface CheckpointPost {

    /**
     * Tries once; called outside of any transaction.
     *
     * @param address a mail address
     * @param subject one line
     * @param text lines of seals, as {@code bin/shouze audit verify --checkpoints} reads them
     */
    Receipt send(String address, String subject, String text);

    /**
     * What became of it.
     *
     * @param settled whether it was taken, or refused for good: neither is tried again
     * @param problem what is wrong, in the user's language; empty when it was taken
     */
    record Receipt(boolean settled, String problem) {

        public static final Receipt TAKEN = new Receipt(true, "");

        public static Receipt later(String problem) {
            return new Receipt(false, problem);
        }

        public static Receipt never(String problem) {
            return new Receipt(true, problem);
        }
    }
}
