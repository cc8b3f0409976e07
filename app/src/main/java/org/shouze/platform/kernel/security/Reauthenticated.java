package org.shouze.platform.kernel.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is done only by somebody who has proven within the last minutes to be there in person (重要操作). Pages whose handler
 * carries it ask first and go on; programs get a problem with the code {@code proof-required}, those with a token
 * {@code forbidden}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Reauthenticated {}
