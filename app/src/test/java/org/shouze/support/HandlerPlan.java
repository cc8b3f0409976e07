package org.shouze.support;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the platform as the framework itself knows it, with the permission it asks for: tests walk them all. */
@Component
public final class HandlerPlan {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    private final List<Handler> handlers;

    HandlerPlan(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        handlers = mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> isOurs(each.getValue()))
                .flatMap(each -> each.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> each.getKey().getPatternValues().stream()
                                .map(path -> new Handler(
                                        method.asHttpMethod(),
                                        path,
                                        each.getKey().getConsumesCondition().getConsumableMediaTypes(),
                                        each.getValue()))))
                .sorted(Comparator.comparing(Handler::path)
                        .thenComparing(each -> each.method().name()))
                .toList();
    }

    /** One address with one method; {@code takes} is empty where any content will do. */
    public record Handler(HttpMethod method, String path, Set<MediaType> takes, HandlerMethod code) {

        public boolean reads() {
            return method.equals(HttpMethod.GET);
        }

        public boolean isOfTheApi() {
            return path.startsWith("/api/");
        }

        /** The names between braces. */
        public List<String> variables() {
            return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        }

        /** Null where the door is open. */
        public @Nullable String permission() {
            var required = HandlerPlan.required(code.getMethod(), code.getBeanType());
            return required == null ? null : required.value();
        }

        /** Why the door is open, where it is. */
        public String because() {
            var onMethod = AnnotatedElementUtils.findMergedAnnotation(code.getMethod(), OpenDoor.class);
            var open = onMethod == null
                    ? AnnotatedElementUtils.findMergedAnnotation(code.getBeanType(), OpenDoor.class)
                    : onMethod;
            return open == null ? "" : open.because();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public List<Handler> all() {
        return handlers;
    }

    public Stream<Handler> reading() {
        return handlers.stream().filter(Handler::reads);
    }

    /** What a method asks for: its own word, or that of its class. */
    public static @Nullable Requires required(Method method, Class<?> type) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
        if (onMethod != null || AnnotatedElementUtils.hasAnnotation(method, OpenDoor.class)) {
            return onMethod;
        }
        return AnnotatedElementUtils.findMergedAnnotation(type, Requires.class);
    }

    /** Neither the framework's own, nor a test's. */
    private static boolean isOurs(HandlerMethod handler) {
        var type = handler.getBeanType();
        return type.getName().startsWith("org.shouze.")
                && !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }
}
