package org.shouze.platform.notify.wire;

import java.net.UnknownHostException;

/** An address that the platform must not reach; its text says nothing about what lies there. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(boolean insideOnly) {
        super(insideOnly ? "明文地址只能指向“允许的内网”中的主机" : "目标地址不是公网地址，也不在“允许的内网”之内");
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
