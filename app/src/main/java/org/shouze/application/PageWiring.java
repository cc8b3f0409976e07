package org.shouze.application;

import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** Pages and interfaces (页面与接口的装配) are made when first asked for: there are more than a hundred, and a start awaits none. */
@Configuration(proxyBeanMethods = false)
class PageWiring {

    @Bean
    static BeanFactoryPostProcessor controllersWaitForTheirFirstVisitor() {
        return factory -> Stream.of(factory.getBeanNamesForAnnotation(Controller.class))
                .map(factory::getBeanDefinition)
                .forEach(controller -> controller.setLazyInit(true));
    }
}
