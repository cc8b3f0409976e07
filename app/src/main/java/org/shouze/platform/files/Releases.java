package org.shouze.platform.files;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens to others what is too large for the virus check (放行): somebody looked at it in another way and answers for it. */
@Service
@Requires(FilesGrants.RELEASE)
public class Releases {

    private static final int SHOWN = 500;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;

    private final ReleaseStore store;
    private final Files files;
    private final BusinessTime time;

    Releases(ReleaseStore store, Files files, BusinessTime time) {
        this.store = store;
        this.files = files;
        this.time = time;
    }

    /** Files in sight that only their uploaders may open, the latest first. */
    @Transactional(readOnly = true)
    public List<FileView> waiting() {
        return store.waiting(SHOWN);
    }

    /** Whether who asks may release it: one's own is released by somebody else. */
    public boolean isReleasable(FileView file) {
        return file.check() == CheckState.TOO_LARGE && !AccessRule.isOwn(file);
    }

    /**
     * Opens a file to all who may see its record; the reason is kept.
     *
     * @throws Refusal when it is not too large to be checked, is one's own, or no reason is given
     */
    @Transactional
    public void release(UUID fileId, String reason) {
        var file = files.get(fileId);
        if (file.check() != CheckState.TOO_LARGE) {
            throw Refusal.rule("只有超出病毒检查上限、尚未放行的文件需要放行。");
        }
        if (AccessRule.isOwn(file)) {
            throw Refusal.rule("不能放行自己上传的文件。请由其他网络安全员或领导小组办公室人员核实后放行。");
        }
        var why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw Refusal.invalid("reason", "请填写放行理由（" + SHORTEST + " 至 " + LONGEST + " 字），例如用什么方式检查过。");
        }
        store.release(file, why, Acting.current().name(), time.now());
    }
}
