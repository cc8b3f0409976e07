package org.shouze.platform.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the page mechanism into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.shouze");
    }

    @Bean
    PageReturnValueHandler.PageWriter pageWriter(Templates templates, Menu menu) {
        return new PageReturnValueHandler.PageWriter(templates, menu);
    }

    @Bean
    WebMvcConfigurer pageSupport(ObjectProvider<PageReturnValueHandler.PageWriter> writer) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new PageReturnValueHandler(writer.getObject()));
            }
        };
    }
}
