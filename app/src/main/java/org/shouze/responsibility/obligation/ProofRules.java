package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import org.shouze.platform.kernel.Refusal;

/** What a proof has to be to be taken (佐证要求). */
final class ProofRules {

    private static final int LONGEST_NOTE = 2000;
    private static final int SHOWN = 40;

    private ProofRules() {}

    static void check(OccurrenceView occurrence, NewProof proof, LocalDate today) {
        if (occurrence.state() == OccurrenceState.EXEMPT) {
            throw Refusal.rule("该期次已豁免，无需佐证。");
        }
        if (proof.file() == null && proof.note().isBlank() && proof.link().isBlank()) {
            throw Refusal.invalid("note", "请选择文件，或填写链接、工作说明，至少一项。");
        }
        if (proof.note().length() > LONGEST_NOTE) {
            throw Refusal.invalid("note", "工作说明超过 " + LONGEST_NOTE + " 个字，请改为上传文件。");
        }
        if (!proof.link().isBlank() && !proof.link().strip().matches("(https?://|/)\\S{1,500}")) {
            throw Refusal.invalid("link", "链接应以 http://、https:// 或 / 开头，且不含空格。");
        }
        if (proof.effectiveOn().isAfter(today)) {
            throw Refusal.invalid("effectiveOn", "生效日期不能晚于今天。请填写工作实际完成的日期。");
        }
        if (proof.effectiveOn().isBefore(occurrence.periodFirst())) {
            throw Refusal.invalid(
                    "effectiveOn", "生效日期早于时段开始日" + Words.day(occurrence.periodFirst()) + "。请在工作所属的时段提交佐证。");
        }
    }

    static String titleOf(NewProof proof) {
        var note = proof.note().strip();
        if (note.isEmpty()) {
            return "链接：" + shortened(proof.link().strip());
        }
        return "工作说明：" + shortened(note.lines().findFirst().orElse(note));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
