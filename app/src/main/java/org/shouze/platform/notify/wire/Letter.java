package org.shouze.platform.notify.wire;

import java.util.UUID;

/**
 * What goes out (外发消息).
 *
 * @param id also its Message-ID: who gets it twice can tell
 * @param address mail address or mobile number; for a group robot the mobile number to mention, or empty
 * @param subject one line
 * @param text the lines, the last of them a link where the platform has a public address
 */
public record Letter(UUID id, String address, String subject, String text) {

    /** All of it as one text, for ways without a subject. */
    String whole() {
        return text.startsWith(subject) ? text : subject + "\n" + text;
    }
}
