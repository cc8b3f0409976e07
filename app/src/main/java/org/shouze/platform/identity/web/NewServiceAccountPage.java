package org.shouze.platform.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.PersonView;

/**
 * Opening a service account (开通服务账号).
 *
 * @param person who is to answer for it
 * @param people those found by the text
 */
record NewServiceAccountPage(
        ServiceAccountForm form, @Nullable PersonView person, List<PersonView> people, String text, String problem)
        implements SettingsTabs {

    @Override
    public String title() {
        return "开通服务账号";
    }
}
