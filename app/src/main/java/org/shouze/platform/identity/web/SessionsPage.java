package org.shouze.platform.identity.web;

import java.util.List;
import org.shouze.platform.identity.session.SessionView;

/** Where one is signed in (登录设备). */
record SessionsPage(List<SessionView> sessions) implements SettingsTabs {

    @Override
    public String title() {
        return "登录设备";
    }
}
