package org.shouze.platform.files;

import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;

/** Who may open a content, as far as the virus check is concerned. */
final class AccessRule {

    private AccessRule() {}

    static void check(FileView file) {
        if (file.check() == CheckState.QUARANTINED) {
            throw Refusal.rule("文件检出病毒，已隔离，任何人不能打开。请联系网络安全员。");
        }
        var actor = Acting.current();
        var own = actor.accountId() != null && actor.accountId().equals(file.storedBy());
        if (!file.check().isOpenToOthers() && !own && !actor.everywhere()) {
            throw Refusal.rule("文件尚未完成病毒检查，暂时只有上传人可以打开。请稍后再试。");
        }
    }
}
