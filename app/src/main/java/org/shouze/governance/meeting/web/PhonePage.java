package org.shouze.governance.meeting.web;

import java.util.List;
import org.shouze.governance.meeting.Guest;
import org.shouze.governance.meeting.SheetView;
import org.shouze.platform.kernel.page.Page;

/**
 * What a phone shows after the scan (手机签到).
 *
 * @param own the guest that the signed-in account stands for, empty where there is none on the list
 * @param signedIn whether somebody is signed in to the platform on this phone
 */
record PhonePage(SheetView sheet, List<Guest> own, boolean signedIn) implements Page {

    @Override
    public String title() {
        return "会议签到";
    }

    @Override
    public boolean framed() {
        return false;
    }
}
