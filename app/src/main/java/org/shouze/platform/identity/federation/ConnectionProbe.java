package org.shouze.platform.identity.federation;

import java.util.List;

/** Tries a connection step by step (连接测试), with connections of its own; ends with the first step that fails. */
public interface ConnectionProbe {

    ConnectionKind kind();

    List<ProbeStep> probe(ProbeCase tried);
}
