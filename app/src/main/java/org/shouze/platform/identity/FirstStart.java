package org.shouze.platform.identity;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;

/**
 * What the set-up page asks for (首次启动): the console's code, the unit, the office's clerk with an account of the own choice,
 * and the names of the three administrators, whose accounts the platform makes.
 */
public record FirstStart(
        String code,
        String unitName,
        String clerkName,
        String login,
        String password,
        Map<Role, String> administrators) {

    public FirstStart {
        administrators = Map.copyOf(administrators);
    }

    /** @throws Refusal when a name is missing, or two of the four are one person */
    void checkNames() {
        checkNames(administrators);
        if (clerkName.isBlank()) {
            throw Refusal.invalid("clerkName", "请填写您的姓名。");
        }
        if (administrators.values().stream().anyMatch(name -> same(name, clerkName))) {
            throw Refusal.invalid("administrators", "三员分立：管理员不能与领导小组办公室人员为同一人，请填写不同的姓名。");
        }
    }

    static void checkNames(Map<Role, String> administrators) {
        administrators.forEach((role, name) -> {
            if (name.isBlank()) {
                throw Refusal.invalid("administrators", "请填写" + role.label() + "的姓名。");
            }
        });
        var different = administrators.values().stream().map(FirstStart::plain).collect(Collectors.toSet());
        if (different.size() < administrators.size()) {
            throw Refusal.invalid("administrators", "三员分立：系统管理员、安全管理员、审计管理员应为不同的人，请填写不同的姓名。");
        }
    }

    private static boolean same(String one, String other) {
        return Stream.of(one, other).map(FirstStart::plain).distinct().count() == 1;
    }

    private static String plain(String name) {
        return name.replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "FirstStart[" + unitName + ", " + login + "]";
    }
}
