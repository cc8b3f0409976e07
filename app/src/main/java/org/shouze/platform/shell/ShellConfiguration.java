package org.shouze.platform.shell;

import com.fasterxml.jackson.annotation.Nulls;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.shouze.platform.kernel.Rehearsal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the page mechanism into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.shouze");
    }

    @Bean
    PageReturnValueHandler.PageWriter pageWriter(Templates templates, Menu menu, Rehearsal rehearsal) {
        return new PageReturnValueHandler.PageWriter(templates, menu, rehearsal);
    }

    @Bean
    WebMvcConfigurer pageSupport(ObjectProvider<PageReturnValueHandler.PageWriter> writer, JsonMapper json) {
        return new WebMvcConfigurer() {
            // NB: a field that nobody reads is a mistake of the caller, and so is a hole in a list. Only requests are
            // read so, never stored events.
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                var strict = json.rebuild()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                        .addModule(NulCharacters.ofJson())
                        .build();
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new NulCharacters()).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new PageReturnValueHandler(writer.getObject()));
            }
        };
    }
}
