package org.shouze.governance.meeting.web;

import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.ProjectorView;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.page.QrCode;

/**
 * The sign-in on the projector (签到投屏).
 *
 * @param code the picture to scan, null while sign-in is not open
 * @param address what it says, for who has no camera
 * @param onlyHere whether the address names this machine only, so that no phone can follow it
 */
record ProjectorPage(ProjectorView sheet, @Nullable QrCode code, String address, boolean onlyHere) implements Page {

    @Override
    public String title() {
        return "会议签到";
    }

    @Override
    public boolean framed() {
        return false;
    }
}
