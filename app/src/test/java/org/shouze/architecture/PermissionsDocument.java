package org.shouze.architecture;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.HandlerPlan;
import org.springframework.context.ApplicationContext;

/** docs/permissions.md: who may what, and what each permission opens. */
record PermissionsDocument(PermissionMatrix matrix, HandlerPlan plan, ApplicationContext context) {

    private static final String HEAD = """
            # 权限矩阵

            本文件由 `PermissionsTests` 生成并核对，不要手工修改：`mvn test -pl gongwen,app -Dtest=PermissionsTests -Dshouze.permissions.write=true`。
            平台内同样的表见“设置 › 角色与权限”。一个账号可以有多个业务角色，权限相加；范围为本单位及下属单位。系统管理员、安全管理员、
            审计管理员互不兼任，也不兼任业务角色。

            """;

    String text() {
        var text = new StringBuilder(HEAD).append("## 角色与权限\n");
        matrix.areas().forEach(area -> area(text, area));
        text.append("\n## 每项权限打开什么\n\n| 权限 | 页面 | 接口 | 模块方法 |\n|---|---|---|---|\n");
        var methods = methods();
        matrix.areas().stream()
                .flatMap(area -> area.grants().stream())
                .forEach(grant -> text.append("| `")
                        .append(grant.permission())
                        .append("` | ")
                        .append(cell(doors(grant.permission(), false)))
                        .append(" | ")
                        .append(cell(doors(grant.permission(), true)))
                        .append(" | ")
                        .append(cell(methods.getOrDefault(grant.permission(), Set.of())))
                        .append(" |\n"));
        text.append("\n只有平台自身可以调用（后台任务，或另有凭证的入口）：")
                .append(cell(methods.getOrDefault(Requires.PLATFORM, Set.of())))
                .append("\n\n## 不要求权限的入口\n\n| 入口 | 理由 |\n|---|---|\n");
        plan.all().stream()
                .filter(each -> each.permission() == null)
                .forEach(each -> text.append("| `")
                        .append(each)
                        .append("` | ")
                        .append(each.because())
                        .append(" |\n"));
        return text.toString();
    }

    /** Every permission that a door or a method asks for. */
    Set<String> askedFor() {
        var asked = plan.all().stream()
                .map(HandlerPlan.Handler::permission)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
        asked.addAll(methods().keySet());
        return asked;
    }

    private static void area(StringBuilder text, PermissionMatrix.Area area) {
        text.append("\n### ").append(area.name()).append("\n\n| 权限 | 代码 |");
        Arrays.stream(Role.values())
                .forEach(role -> text.append(' ').append(role.label()).append(" |"));
        text.append("\n|---|---|").append(":-:|".repeat(Role.values().length)).append('\n');
        area.grants().forEach(grant -> row(text, grant));
    }

    private static void row(StringBuilder text, Grant grant) {
        text.append("| ")
                .append(grant.label())
                .append(grant.withoutRole() ? "（未授予角色的账号也可以）" : "")
                .append(" | `")
                .append(grant.permission())
                .append("` |");
        for (var role : Role.values()) {
            text.append(grant.roles().contains(role) ? " ● |" : " |");
        }
        text.append('\n');
    }

    private Set<String> doors(String permission, boolean ofTheApi) {
        return plan.all().stream()
                .filter(each -> permission.equals(each.permission()) && each.isOfTheApi() == ofTheApi)
                .map(HandlerPlan.Handler::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facades' methods by the permission they ask for. */
    private TreeMap<String, Set<String>> methods() {
        var methods = new TreeMap<String, Set<String>>();
        Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .flatMap(Stream::ofNullable)
                .map(type -> type.getName().contains("$$") ? type.getSuperclass() : type)
                .filter(type -> type.getName().startsWith("org.shouze.") && Modifier.isPublic(type.getModifiers()))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> collect(methods, method));
        return methods;
    }

    private static void collect(TreeMap<String, Set<String>> methods, Method method) {
        var required = HandlerPlan.required(method, method.getDeclaringClass());
        if (required != null) {
            methods.computeIfAbsent(required.value(), key -> new TreeSet<>())
                    .add(method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
    }

    private static String cell(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining("<br>"));
    }
}
