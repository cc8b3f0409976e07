package org.shouze.platform.identity;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.shouze.platform.kernel.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, by the policies in force: long, of several kinds of characters, not common, not used before. */
@Component
class PasswordRules {

    private static final int LONGEST = 128;
    private static final int SHORTEST_NAME = 2;

    private final Policies policies;
    private final PasswordEncoder passwords;

    PasswordRules(Policies policies, PasswordEncoder passwords) {
        this.policies = policies;
        this.passwords = passwords;
    }

    /** In one sentence, for who has to choose one. */
    String sentence() {
        return "密码长度 " + policies.value(SecurityPolicy.PASSWORD_LENGTH) + " 至 " + LONGEST + " 位，至少包含大写字母、小写字母、数字、符号中的 "
                + policies.value(SecurityPolicy.PASSWORD_KINDS) + " 类；不能包含账号、姓名和单位名称，不能是常见密码。";
    }

    /**
     * @param words what must not be in it: login, names
     * @throws Refusal with what would be right
     */
    void check(String password, List<String> words) {
        var shortest = policies.value(SecurityPolicy.PASSWORD_LENGTH);
        if (password.length() < shortest || password.length() > LONGEST) {
            throw refuse("密码长度应为 " + shortest + " 至 " + LONGEST + " 位。");
        }
        if (kinds(password) < policies.value(SecurityPolicy.PASSWORD_KINDS)) {
            throw refuse("密码应至少包含大写字母、小写字母、数字、符号中的 " + policies.value(SecurityPolicy.PASSWORD_KINDS) + " 类。");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() >= SHORTEST_NAME && lower.contains(word))) {
            throw refuse("密码不能包含账号、姓名或单位名称。");
        }
        if (CommonPasswords.has(password)) {
            throw refuse("这是很多人使用的密码，容易被猜中。请换一个不由常用词、连续字符拼成的密码。");
        }
    }

    /** @param used hashes of passwords that had their time */
    void checkUnused(String password, List<String> used) {
        if (used.stream().anyMatch(hash -> passwords.matches(password, hash))) {
            throw refuse("不能使用最近 " + policies.value(SecurityPolicy.PASSWORD_HISTORY) + " 次用过的密码。");
        }
    }

    private static Refusal refuse(String sentence) {
        return Refusal.invalid("password", sentence);
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        character -> !Character.isLetterOrDigit(character))
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
    }
}
