package org.shouze.platform.kernel.security;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the permission check in front of every bean method that declares one: pages, API and facades alike. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SecurityOfMethods {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor requirementAdvisor() {
        var pointcut = new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(Requires.class));
        pointcut.union(AnnotationMatchingPointcut.forClassAnnotation(Requires.class));
        var advisor = new DefaultPointcutAdvisor(pointcut, new RequirementInterceptor());
        advisor.setOrder(0);
        return advisor;
    }
}
