package org.shouze.platform.audit.chain;

/** What checking a log came to (核验结论). */
public sealed interface Verdict {

    /**
     * Every link holds.
     *
     * @param from the position before the first entry of the file
     * @param to the last position
     * @param hidden how many entries the exporter could not see and stand as digests
     * @param seals how many signed statements were checked
     * @param provenTo up to where a key or checkpoints from outside vouch for the chain; 0 where only the file itself does
     */
    record Whole(long from, long to, long hidden, long seals, long provenTo) implements Verdict {}

    /** The first place where something is wrong, and what. */
    record Broken(long position, String what) implements Verdict {}
}
