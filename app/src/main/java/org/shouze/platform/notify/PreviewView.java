package org.shouze.platform.notify;

import java.util.List;

/**
 * How many messages a rule would send today (试算).
 *
 * @param held how many of them the flood guard would hold
 * @param workingDay nothing is sent on days off
 */
public record PreviewView(int total, int held, boolean workingDay, List<Recipient> recipients) {

    /** How many of them one person would get (收件人). */
    public record Recipient(String name, int reminders, int escalations) {}
}
