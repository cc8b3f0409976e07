package org.shouze.platform.shell;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Lets browsers keep for ever what can never change under its address; everything else is asked for again. */
@Configuration(proxyBeanMethods = false)
class StaticContent implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/assets/{name:.+-[0-9a-f]+\\.[a-z]+}")
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
