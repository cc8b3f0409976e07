package org.shouze.platform.files;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What may be kept: which kinds, how large, how much of a unit. */
@Component
class FileLimits {

    private final LimitStore limits;
    private final FileStore files;
    private final UploadStore uploads;
    private final FileSettings settings;

    FileLimits(LimitStore limits, FileStore files, UploadStore uploads, FileSettings settings) {
        this.limits = limits;
        this.files = files;
        this.uploads = uploads;
        this.settings = settings;
    }

    /** The rule of a kind that is in force. */
    record KindRule(FileKind kind, boolean allowed, long largest) {}

    KindRule of(FileKind kind) {
        return limits.rule(kind).orElse(new KindRule(kind, true, kind.largest()));
    }

    /** The largest file of any kind. */
    long largest() {
        return java.util.Arrays.stream(FileKind.values())
                .map(this::of)
                .filter(KindRule::allowed)
                .map(KindRule::largest)
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    /** Why a file of this name and size is not taken; its content is judged later. */
    Optional<Refusal> objection(String name, long size) {
        return FileKind.named(name).map(this::of).flatMap(rule -> {
            if (!rule.allowed()) {
                return Optional.of(
                        Refusal.invalid("file", "系统管理员已停用“" + rule.kind().label() + "”类文件的上传。请换用其他格式。"));
            }
            return size > rule.largest()
                    ? Optional.of(Refusal.of(
                            ProblemType.TOO_LARGE,
                            rule.kind().label() + " 文件不能超过 " + Sizes.text(rule.largest()) + "，本文件为 " + Sizes.text(size)
                                    + "。请压缩或拆分后再上传。"))
                    : Optional.empty();
        });
    }

    /** @throws Refusal where the unit would keep more than it may, with what is being uploaded */
    void requireRoom(UUID unitId, long size) {
        var most = limits.quota(unitId).orElse(settings.quota());
        var used = files.used(unitId) + uploads.underWay(unitId);
        if (used + size > most) {
            throw Refusal.rule("本单位文件空间不足：上限 " + Sizes.text(most) + "，已用 " + Sizes.text(used) + "（含正在上传的），本文件 "
                    + Sizes.text(size) + "。请联系系统管理员调整上限。");
        }
    }
}
