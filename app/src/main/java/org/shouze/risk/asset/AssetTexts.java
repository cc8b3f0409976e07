package org.shouze.risk.asset;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of an asset, field by field, as it is typed (资产登记内容). Persons are named, or given by their ids. */
public final class AssetTexts {

    private final Map<AssetField, String> texts = new EnumMap<>(AssetField.class);

    /** An asset's own, so that what is not said anew stays: its keepers by their ids. */
    public static AssetTexts of(AssetFacts facts) {
        var texts = new AssetTexts();
        for (var field : AssetField.values()) {
            texts.put(field, field.of(facts));
        }
        texts.put(AssetField.OWNER, id(facts.keepers().owner()));
        texts.put(AssetField.OPERATOR, id(facts.keepers().operator()));
        return texts;
    }

    /** Says something; null says that there is nothing. */
    public AssetTexts put(AssetField field, @Nullable String text) {
        texts.put(
                field,
                text == null ? "" : text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip());
        return this;
    }

    /** Says what the other says, where it says anything. */
    AssetTexts over(AssetTexts other) {
        other.texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        });
        return this;
    }

    Map<AssetField, String> all() {
        return Map.copyOf(texts);
    }

    /** Whether nothing is said at all. */
    boolean isEmpty() {
        return texts.values().stream().allMatch(String::isEmpty);
    }

    public String at(AssetField field) {
        return texts.getOrDefault(field, "");
    }

    private static String id(@Nullable Keeper keeper) {
        return keeper == null ? "" : keeper.personId().toString();
    }
}
