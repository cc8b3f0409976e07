package org.shouze.platform.audit;

import org.shouze.platform.audit.chain.Seal;

/** Where checkpoints are taken out of reach of whoever could rewrite the log (检查点外送): a file, syslog, mail. */
public interface CheckpointSink {

    /** Takes a checkpoint that is committed; throws where it could not, and is asked again with the next one. */
    void take(Seal checkpoint);
}
