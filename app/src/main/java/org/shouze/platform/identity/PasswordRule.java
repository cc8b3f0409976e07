package org.shouze.platform.identity;

import java.util.stream.Stream;
import org.shouze.platform.kernel.Refusal;

/** What a password must be: long, and of three kinds of characters at least. */
final class PasswordRule {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int KINDS = 3;

    private PasswordRule() {}

    static void check(String login, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("password", "密码长度应为 " + SHORTEST + " 至 " + LONGEST + " 位。");
        }
        if (kinds(password) < KINDS) {
            throw Refusal.invalid("password", "密码应至少包含大写字母、小写字母、数字、符号中的三类。");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(login)) {
            throw Refusal.invalid("password", "密码不能包含账号名。");
        }
    }

    private static long kinds(String password) {
        return Stream.<java.util.function.IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        character -> !Character.isLetterOrDigit(character))
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
    }
}
