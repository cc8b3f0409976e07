package org.shouze.platform.notify.web;

import java.util.List;
import java.util.Set;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.notify.ContactView;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.PreferenceView;
import org.shouze.platform.notify.wire.Way;

/** By which ways somebody is told of what, and where (通知偏好). */
record NotificationsPage(
        PreferenceView preference, List<ContactView> contacts, Set<Way> usable, List<Refusal.Finding> findings)
        implements NotifyTabs {

    @Override
    public String title() {
        return "通知偏好";
    }

    List<NoticeKind> kinds() {
        return List.of(NoticeKind.values());
    }

    List<Way> ways() {
        return Way.outside().stream().filter(usable::contains).toList();
    }

    String hint(Way way) {
        var waits = way.isPersonal() && contacts.stream().noneMatch(each -> each.way() == way && each.isConfirmed());
        return waits ? "地址未验证，暂不发送" : "";
    }
}
