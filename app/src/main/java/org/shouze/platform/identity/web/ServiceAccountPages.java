package org.shouze.platform.identity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.identity.ServiceAccountView;
import org.shouze.platform.identity.ServiceAccounts;
import org.shouze.platform.identity.ServiceTokens;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/** Puts the pages of service accounts together. */
@Component
class ServiceAccountPages {

    private static final int FOUND = 20;

    private final ServiceAccounts services;
    private final ServiceTokens tokens;
    private final Tokens own;
    private final PermissionMatrix matrix;
    private final People people;
    private final BusinessTime time;

    ServiceAccountPages(
            ServiceAccounts services,
            ServiceTokens tokens,
            Tokens own,
            PermissionMatrix matrix,
            People people,
            BusinessTime time) {
        this.services = services;
        this.tokens = tokens;
        this.own = own;
        this.matrix = matrix;
        this.people = people;
        this.time = time;
    }

    ServiceAccountListPage list(List<ServiceAccountView> found, boolean more) {
        var persons =
                found.stream().map(ServiceAccountView::personId).distinct().toList();
        return new ServiceAccountListPage(found, people.byIds(persons), more);
    }

    ServiceAccountPage of(UUID id, String text, String problem) {
        var service = services.get(id);
        return new ServiceAccountPage(
                service,
                people.get(service.personId()),
                tokens.of(id),
                time.today(),
                new SettingsPage.Offer(own.longestLife(), List.copyOf(matrix.prefixes(service.roles()))),
                text.isBlank() ? List.of() : people.of(service.unitId(), text.strip(), null, FOUND),
                text,
                problem);
    }

    Object opened(ServiceAccountForm form) {
        try {
            var service = services.open(form.wanted());
            Flash.say("服务账号已开通。请签发令牌，由责任人领取。");
            return new RedirectView("/settings/services/" + service.id());
        } catch (Refusal refusal) {
            return form(form, "", AccountPages.mendable(refusal).sentence());
        }
    }

    Object done(UUID id, String sentence, Runnable change) {
        try {
            change.run();
            Flash.say(sentence);
            return new RedirectView("/settings/services/" + id);
        } catch (Refusal refusal) {
            return of(id, "", AccountPages.mendable(refusal).sentence());
        }
    }

    NewServiceAccountPage form(ServiceAccountForm form, String text, String problem) {
        var person = id(form.personId());
        return new NewServiceAccountPage(
                form,
                person == null ? null : people.get(person),
                text.isBlank() ? List.of() : people.search(text, FOUND),
                text,
                problem);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null || text.isBlank() ? null : Ids.parse(text);
    }
}
