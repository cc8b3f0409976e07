package org.shouze.platform.kernel.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission without which a page (所需权限), an API handler or a facade method refuses. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    /** What no role is granted: only the platform itself may, in jobs and behind doors that have a proof of their own. */
    String PLATFORM = "kernel:platform";

    /** The permission's code, a constant of the module's {@link GrantSource}. */
    String value();
}
