package org.shouze.hostile;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that can be asked, as the handlers themselves declare it. */
final class Operations {

    private static final String OWN_ACCESS =
            ".*/(accounts|factors?|factor-policy|password|tokens|sessions|security|rights|roles|policy)(/.*)?";

    /** What leaves nothing behind for others to work on. */
    private static final String TAKING =
            ".*/(abandon|adopt|cancel|discard|drop|end|leave|remove|release|revoke|unlink)";

    private final Map<String, Role> roles;

    private Operations(PermissionMatrix matrix) {
        roles = matrix.grants().stream()
                .filter(grant -> !grant.roles().isEmpty())
                .collect(Collectors.toMap(Grant::permission, Operations::first, (one, same) -> one));
    }

    static List<Operation> all(RequestMappingHandlerMapping mapping, PermissionMatrix matrix) {
        var operations = new Operations(matrix);
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> operations.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Operations::order)
                        .thenComparing(Operations::height)
                        .thenComparing(Operation::pattern))
                .toList();
    }

    /** First what tells of ids, then what changes, then what takes away; at last what could end the attackers' own access. */
    private static int order(Operation operation) {
        if (mayEndAccess(operation)) {
            return 3;
        }
        if (operation.method().equals("GET")) {
            return 0;
        }
        return operation.pattern().matches(TAKING) ? 2 : 1;
    }

    /** What lies in a record is taken away before the record. */
    private static int height(Operation operation) {
        return order(operation) == 2 ? -operation.pattern().split("/").length : 0;
    }

    /** Those that find everything in its place, those that take it away, and those that may end the attackers' access. */
    static List<List<Operation>> stages(List<Operation> operations) {
        var stages = operations.stream()
                .collect(Collectors.groupingBy(
                        operation -> Math.max(1, order(operation)), TreeMap::new, Collectors.toList()));
        return List.copyOf(stages.values());
    }

    static boolean mayEndAccess(Operation operation) {
        return !operation.method().equals("GET")
                && (operation.pattern().matches(OWN_ACCESS)
                        || operation.method().equals("DELETE"));
    }

    private static Role first(Grant grant) {
        return Stream.of(Role.values())
                .filter(grant.roles()::contains)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Operation> of(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(pattern -> !pattern.equals("/error"))
                .flatMap(pattern -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> operation(method.name(), pattern, handler)));
    }

    private Operation operation(String method, String pattern, HandlerMethod handler) {
        var variables = new ArrayList<Operation.Variable>();
        var fields = new ArrayList<Operation.Field>();
        Type body = null;
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = parameter.getGenericParameterType();
            } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
                variables.add(variable(pattern, parameter));
            } else {
                fields.addAll(fields(parameter));
            }
        }
        return new Operation(method, pattern, role(handler), List.copyOf(variables), List.copyOf(fields), body);
    }

    private Role role(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
        var required =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
        return required == null ? Role.OFFICE : roles.getOrDefault(required.value(), Role.OFFICE);
    }

    private static Operation.Variable variable(String pattern, MethodParameter parameter) {
        var name = String.valueOf(parameter.getParameterName());
        var before = pattern.replaceAll("/\\{\\*?" + name + "[:}].*", "").replaceAll(".*/", "");
        var type = parameter.getParameterType();
        var id = type == UUID.class || type == String.class;
        var constant = type.isEnum() ? ((Enum<?>) type.getEnumConstants()[0]).name() : null;
        return new Operation.Variable(name, id, before, constant);
    }

    private static List<Operation.Field> fields(MethodParameter parameter) {
        var type = parameter.getParameterType();
        var name = String.valueOf(parameter.getParameterName());
        if (MultipartFile.class.isAssignableFrom(type)) {
            return List.of(new Operation.Field(name, type, true));
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            var given = parameter.getParameterAnnotation(RequestParam.class);
            var called = given == null || given.name().isEmpty() ? name : given.name();
            return List.of(new Operation.Field(called, parameter.getGenericParameterType(), false));
        }
        return type.isRecord() && type.getName().startsWith("org.shouze.") ? ofForm(type) : List.of();
    }

    private static List<Operation.Field> ofForm(Class<?> form) {
        return Arrays.stream(form.getRecordComponents()).map(Operations::field).toList();
    }

    private static Operation.Field field(RecordComponent component) {
        return new Operation.Field(
                component.getName(),
                component.getGenericType(),
                MultipartFile.class.isAssignableFrom(component.getType()));
    }
}
