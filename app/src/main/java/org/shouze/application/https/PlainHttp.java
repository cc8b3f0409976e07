package org.shouze.application.https;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.shouze.platform.shell.PromptHttp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Beside HTTPS the plain port stays open, only to send visitors over. */
@Configuration(proxyBeanMethods = false)
class PlainHttp {

    private static final int NONE = 0;

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> plainConnector(
            @Value("${shouze.https.port:0}") int https,
            @Value("${shouze.http.port:0}") int port,
            @Value("${server.address:}") String address) {
        return factory -> {
            if (https == NONE) {
                return;
            }
            var connector = new Connector(PromptHttp.class.getName());
            connector.setPort(port);
            connector.setProperty("minSpareThreads", "1");
            connector.setProperty("maxThreads", "8");
            if (!address.isEmpty()) {
                connector.setProperty("address", address);
            }
            factory.addAdditionalConnectors(connector);
        };
    }

    /** What was sent in clear is lost already: a form or a token is refused, so that somebody notices. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    static class Leading extends OncePerRequestFilter {

        private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
        private static final int USUAL_PORT = 443;

        private final int port;

        Leading(@Value("${shouze.https.port:0}") int port) {
            this.port = port;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return port == NONE || request.isSecure() || request.getRequestURI().startsWith("/actuator/health");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!HARMLESS.contains(request.getMethod()) || request.getHeader("Authorization") != null) {
                response.sendError(HttpStatus.FORBIDDEN.value());
                return;
            }
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            var where = port == USUAL_PORT ? "" : ":" + port;
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            response.setHeader(
                    "Location", "https://" + request.getServerName() + where + request.getRequestURI() + query);
        }
    }
}
