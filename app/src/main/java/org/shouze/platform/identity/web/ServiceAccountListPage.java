package org.shouze.platform.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.ServiceAccountView;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.PersonView;

/** The service accounts (服务账号). */
record ServiceAccountListPage(List<ServiceAccountView> services, Map<UUID, PersonView> people, boolean more)
        implements SettingsTabs {

    @Override
    public String title() {
        return "服务账号";
    }

    boolean manages() {
        return Acting.current().may(IdentityGrants.SERVICES);
    }

    String person(ServiceAccountView service) {
        var person = people.get(service.personId());
        return person == null ? "—" : person.name();
    }

    String nextHref() {
        return "/settings/services?after=" + services.getLast().login();
    }

    static String state(ServiceAccountView service) {
        return service.active() ? "启用" : "停用";
    }

    static String used(@Nullable Instant at, @Nullable String address) {
        return at == null ? "尚未使用" : Device.minute(at) + (address == null ? "" : "，" + address);
    }
}
