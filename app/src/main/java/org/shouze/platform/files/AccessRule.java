package org.shouze.platform.files;

import java.util.Optional;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;

/** Who may open a content, as far as the virus check is concerned. */
final class AccessRule {

    private AccessRule() {}

    static void check(FileView file) {
        objection(file).ifPresent(sentence -> {
            throw Refusal.rule(sentence);
        });
    }

    static boolean isOpen(FileView file) {
        return objection(file).isEmpty();
    }

    static boolean isOwn(FileView file) {
        var actor = Acting.current();
        return actor.accountId() != null && actor.accountId().equals(file.storedBy());
    }

    private static Optional<String> objection(FileView file) {
        if (file.check() == CheckState.QUARANTINED) {
            return Optional.of("文件检出病毒，已隔离，任何人不能打开。请联系网络安全员。");
        }
        if (file.check().isOpenToOthers() || isOwn(file) || Acting.current().everywhere()) {
            return Optional.empty();
        }
        return Optional.of(
                file.check() == CheckState.TOO_LARGE
                        ? "文件超出病毒检查上限，未经检查，目前只有上传人可以打开。请联系网络安全员核实后放行。"
                        : "文件尚未完成病毒检查，暂时只有上传人可以打开。请稍后再试。");
    }
}
