package org.shouze.platform.identity.session;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Puts sessions in front of all else, and clears away those that are over. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /** NB: secure where the platform keeps to https; elsewhere where the request came by it. */
    @Bean
    CookieSerializer cookieSerializer(
            @Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (secure) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    @Bean
    RecurringTask<Void> sessionSweep(PostgresSessions sessions) {
        return Tasks.recurring("identity-session-sweep", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> sessions.sweep());
    }
}
