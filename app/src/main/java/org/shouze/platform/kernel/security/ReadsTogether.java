package org.shouze.platform.kernel.security;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lets all that one GET asks of the database share one read-only transaction. The scope is told once, not with each
 * question; and a GET that would write is refused by the database. What it notes for the log is written right after
 * that transaction, before anything is answered: what could not be logged is not served.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ReadsTogether {

    private static final int BEHIND_THE_PERMISSION = 1;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor readsTogetherAdvisor(
            ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<AuditTrail> trail) {
        var reading = together(transactions);
        var advisor = new DefaultPointcutAdvisor(
                new Reads(), (MethodInterceptor) call -> trail.getObject().holding(() -> reading.invoke(call)));
        advisor.setOrder(BEHIND_THE_PERMISSION);
        return advisor;
    }

    private static MethodInterceptor together(ObjectProvider<PlatformTransactionManager> transactions) {
        var reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        return call -> {
            var manager = transactions.getObject();
            var transaction = manager.getTransaction(reading);
            try {
                return call.proceed();
            } finally {
                manager.rollback(transaction);
            }
        };
    }

    /** Doors open to everybody are left out: they change the one who acts on their way. */
    private static final class Reads extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(method, GetMapping.class)
                    && !AnnotatedElementUtils.hasAnnotation(method, OpenDoor.class)
                    && !AnnotatedElementUtils.hasAnnotation(type, OpenDoor.class);
        }
    }
}
