package org.shouze.platform.identity.federation.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.GroupRoles;
import org.shouze.platform.identity.federation.ProbeStep;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** Puts the page of a connection together, for whoever does something on it. */
@Component
class ConnectionPages {

    private final Connections connections;
    private final GroupRoles groups;

    ConnectionPages(Connections connections, GroupRoles groups) {
        this.connections = connections;
        this.groups = groups;
    }

    ConnectionPage page(UUID id, @Nullable ConnectionForm given, List<ProbeStep> steps, String problem) {
        var connection = connections.get(id);
        return new ConnectionPage(
                connection,
                given == null ? ConnectionForm.of(connection) : given,
                groups.of(id),
                steps,
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
                problem);
    }

    /** Does it, says the sentence, and shows the page anew; what can be mended is said on the page. */
    Object done(UUID id, Supplier<String> change) {
        try {
            Flash.say(change.get());
            return new RedirectView("/settings/connections/" + id);
        } catch (Refusal refusal) {
            return page(id, null, List.of(), mendable(refusal).sentence());
        }
    }

    static Refusal mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal;
    }
}
