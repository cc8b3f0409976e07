package org.shouze.platform.kernel.page;

/**
 * A page (页面): the view model that a controller returns. Its template has the same path and name: the record {@code
 * org.shouze.governance.meeting.web.MeetingListPage} is shown by {@code governance/meeting/web/MeetingListPage.jte},
 * which takes it as the parameter {@code page}. Whether the whole page or only its content is sent is decided by the
 * shell, never here.
 */
public interface Page {

    /** The Chinese title, shown in the head and the browser's tab. */
    String title();

    /** The id of the menu entry that is lit; empty for none. */
    default String menu() {
        return "";
    }

    /** False for a page without menu and head: sign-in, set-up, a phone's sign-in sheet. */
    default boolean framed() {
        return true;
    }
}
