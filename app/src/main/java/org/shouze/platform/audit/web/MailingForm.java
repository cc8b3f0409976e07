package org.shouze.platform.audit.web;

import org.jspecify.annotations.Nullable;

/** To which addresses, as they were typed. */
record MailingForm(@Nullable String addresses) {

    String given() {
        return addresses == null ? "" : addresses;
    }
}
