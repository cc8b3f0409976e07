package org.shouze.risk.asset.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.SectionView;
import org.shouze.risk.asset.AssetField;

/**
 * The form of an asset (资产登记).
 *
 * @param id the asset, null for a new one
 * @param people whom the form offers as keepers
 * @param problems what was wrong the last time, field by field
 */
record AssetFormPage(
        @Nullable UUID id, AssetForm form, List<PersonView> people, List<SectionView> sections, List<Finding> problems)
        implements AssetPages {

    @Override
    public String title() {
        return id == null ? "登记资产" : "变更资产";
    }

    String action() {
        return id == null ? "/inventory" : "/inventory/" + id;
    }

    String back() {
        return action();
    }

    String name(AssetField field) {
        return AssetForm.name(field);
    }

    /** What is wrong with a field; empty where nothing is. */
    String problem(AssetField field) {
        return String.join(
                "",
                problems.stream()
                        .filter(each -> each.field().equals(field.name()))
                        .map(Finding::message)
                        .toList());
    }
}
