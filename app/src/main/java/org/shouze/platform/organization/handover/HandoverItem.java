package org.shouze.platform.organization.handover;

/**
 * Something that a person holds and that has to pass to a successor (交接事项).
 *
 * @param kind what kind of thing it is, in Chinese, such as 义务 or 会议
 * @param detail a line about it, such as its due date; may be empty
 * @param href its page; may be empty
 * @param stays whether it keeps the leaver's name: it was due before the hand-over
 */
public record HandoverItem(String kind, String title, String detail, String href, boolean stays) {

    /** Something that passes on. */
    public HandoverItem(String kind, String title, String detail, String href) {
        this(kind, title, detail, href, false);
    }
}
