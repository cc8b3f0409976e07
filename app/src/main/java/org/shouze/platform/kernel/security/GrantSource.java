package org.shouze.platform.kernel.security;

import java.util.List;

/** What a module brings to the permission matrix; every module with doors has one. */
public interface GrantSource {

    List<Grant> grants();
}
