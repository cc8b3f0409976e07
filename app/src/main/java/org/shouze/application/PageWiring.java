package org.shouze.application;

import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** Pages and interfaces (页面与接口的装配) are made when first asked for: there are more than a hundred, and a start awaits none. */
@Configuration(proxyBeanMethods = false)
class PageWiring {

    /** The wiring that was worked out when built says it already. */
    @Bean
    static BeanFactoryPostProcessor controllersWaitForTheirFirstVisitor() {
        return AotDetector.useGeneratedArtifacts() ? factory -> {} : PageWiring::postpone;
    }

    private static void postpone(ConfigurableListableBeanFactory factory) {
        Stream.of(factory.getBeanNamesForAnnotation(Controller.class))
                .map(factory::getBeanDefinition)
                .forEach(controller -> controller.setLazyInit(true));
    }
}
