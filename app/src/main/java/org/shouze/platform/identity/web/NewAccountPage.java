package org.shouze.platform.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.PersonView;

/**
 * The form of a new account (开通账号).
 *
 * @param people those whose names hold the searched text
 */
record NewAccountPage(
        AccountForm form, @Nullable PersonView person, List<PersonView> people, String text, String problem)
        implements SettingsTabs {

    @Override
    public String title() {
        return "开通账号";
    }
}
