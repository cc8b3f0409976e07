package org.shouze.platform.identity;

import org.shouze.platform.kernel.security.Role;

/** An account that the platform made for an administrator (初始账号), with the password for its first sign-in, told once. */
public record StartAccount(Role role, String name, String login, String password) {

    @Override
    public String toString() {
        return "StartAccount[" + login + "]";
    }
}
