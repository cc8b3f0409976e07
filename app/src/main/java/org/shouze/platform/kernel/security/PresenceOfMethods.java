package org.shouze.platform.kernel.security;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Puts the question for a recent proof behind the permission check, in front of everything else. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class PresenceOfMethods {

    private static final int BEHIND_THE_PERMISSION = 1;

    /** NB: outside of a request there is nobody at a browser whose screen somebody else could use: jobs and the console. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor presenceAdvisor(ObjectProvider<Presence> presence) {
        var pointcut = new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(Reauthenticated.class));
        pointcut.union(AnnotationMatchingPointcut.forClassAnnotation(Reauthenticated.class));
        MethodInterceptor recent = call -> {
            if (isAtADoor() && !Acting.current().everywhere()) {
                presence.getObject().require();
            }
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(pointcut, recent);
        advisor.setOrder(BEHIND_THE_PERMISSION);
        return advisor;
    }

    private static boolean isAtADoor() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(Presence.AT_A_DOOR, RequestAttributes.SCOPE_REQUEST) != null;
    }
}
