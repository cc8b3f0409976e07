package org.shouze.risk.asset.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetTexts;

/**
 * An asset as a program says it.
 *
 * @param revision of the asset as it was seen; left out for a new one
 * @param existing true for what was in use before it is entered: it needs no filing
 * @param fields each field by its name, such as {@code NAME}, in words, days as 2026-03-01, persons by id or name
 */
record AssetRequest(
        @Nullable Integer revision,
        @Nullable Boolean existing,
        @Nullable Map<AssetField, @Nullable String> fields) {

    AssetTexts texts() {
        var texts = new AssetTexts();
        if (fields != null) {
            fields.forEach(texts::put);
        }
        return texts;
    }

    boolean isNew() {
        return existing == null || !existing;
    }

    int seen() {
        return seen(revision);
    }

    /** @throws Refusal where no revision was given */
    static int seen(@Nullable Integer revision) {
        if (revision == null) {
            throw Refusal.invalid("revision", "请提供读取时的 revision，避免覆盖他人的修改。");
        }
        return revision;
    }
}
