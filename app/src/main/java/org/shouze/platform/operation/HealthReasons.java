package org.shouze.platform.operation;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Everybody hears whether the platform is ready; why not, only the administrator and whoever shows the monitoring token. An address
 * proves nothing: behind a proxy everybody comes from the loopback interface.
 */
@Component
class HealthReasons implements HealthEndpointGroupsPostProcessor {

    private final MonitoringToken token;

    HealthReasons(MonitoringToken token) {
        this.token = token;
    }

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return HealthEndpointGroups.of(
                guarded(groups.getPrimary()),
                groups.getNames().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                name -> name, name -> guarded(java.util.Objects.requireNonNull(groups.get(name))))));
    }

    private HealthEndpointGroup guarded(HealthEndpointGroup group) {
        return new Guarded(group, token);
    }

    private static boolean mayKnow(MonitoringToken token) {
        return Acting.current().may(OperationGrants.READ)
                || (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                        && token.isShownBy(web.getRequest()));
    }

    private record Guarded(HealthEndpointGroup group, MonitoringToken token) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext context) {
            return mayKnow(token);
        }

        @Override
        public boolean showDetails(SecurityContext context) {
            return mayKnow(token);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
