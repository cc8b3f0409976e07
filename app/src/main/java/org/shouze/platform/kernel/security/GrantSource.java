package org.shouze.platform.kernel.security;

import java.util.List;

/** What a module brings to the permission matrix (权限来源); every module with doors has one. */
public interface GrantSource {

    List<Grant> grants();

    /** Under which heading people find them (权限分组). */
    default String area() {
        return "其他";
    }
}
