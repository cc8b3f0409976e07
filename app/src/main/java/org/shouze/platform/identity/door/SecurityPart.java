package org.shouze.platform.identity.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A part of how browsers are let in (登录组件): a bean of it is applied to the security of all pages, in the beans' order. */
public interface SecurityPart {

    void apply(HttpSecurity http);
}
