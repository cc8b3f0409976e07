package org.shouze.platform.kernel.security;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Controller;

/** Asks for the permission that a method, or its class, declares, and gives what is done its name in the log. */
final class RequirementInterceptor implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var target = invocation.getThis();
        var required = requirement(invocation.getMethod(), target == null ? null : target.getClass());
        if (required == null) {
            return invocation.proceed();
        }
        if (required.value().equals(Requires.PLATFORM)) {
            Acting.require(Requires.PLATFORM);
            return invocation.proceed();
        }
        return Acting.doing(named(required, invocation.getMethod()), () -> {
            Acting.require(required.value());
            return isController(target) ? invocation.proceed() : heeding(invocation);
        });
    }

    /**
     * A controller makes a page of what a facade refuses, and a facade goes on with the next row: what left the outermost facade
     * is what was refused.
     */
    private static @Nullable Object heeding(MethodInvocation invocation) throws Throwable {
        var origin = Acting.origin();
        var before = origin.refusal();
        try {
            var result = invocation.proceed();
            origin.refused(before);
            return result;
        } catch (Refusal refusal) {
            origin.refused(refusal);
            throw refusal;
        }
    }

    private static boolean isController(@Nullable Object target) {
        return target != null && AnnotatedElementUtils.hasAnnotation(target.getClass(), Controller.class);
    }

    /** What the log says was done: the permission, and the method that asked for it first. */
    private static String named(Requires required, Method method) {
        return required.value() + " " + method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    static @Nullable Requires requirement(Method method, @Nullable Class<?> type) {
        var onMethod = AnnotationUtils.findAnnotation(method, Requires.class);
        if (onMethod != null || AnnotationUtils.findAnnotation(method, OpenDoor.class) != null) {
            return onMethod;
        }
        return type == null ? null : AnnotationUtils.findAnnotation(type, Requires.class);
    }
}
