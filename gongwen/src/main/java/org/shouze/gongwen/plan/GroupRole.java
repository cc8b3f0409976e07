package org.shouze.gongwen.plan;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A post in the leading group or its office, with the words people use for it. */
enum GroupRole {
    /** 办公室副主任 */
    OFFICE_DEPUTY("办公室副主任", "办公室常务副主任"),
    /** 办公室主任 */
    OFFICE_DIRECTOR("办公室主任"),
    /** 网络安全联络员 */
    LIAISON("网络安全和信息化联络员", "网络与信息安全联络员", "网络信息安全联络员", "网络安全联络员", "网络安全工作联络员", "信息安全联络员", "联络员", "联系人"),
    /** 网络安全员 */
    SECURITY_OFFICER(
            "网络安全管理员",
            "网络安全专员",
            "网络安全专管员",
            "网络与信息安全员",
            "网络信息安全员",
            "网络安全员",
            "信息安全员",
            "信息安全管理员",
            "专职网络安全员",
            "安全管理员",
            "网络管理员",
            "网管员",
            "网安员"),
    /** 副组长 */
    DEPUTY("直接责任人", "网络安全直接责任人", "网络安全工作直接责任人", "常务副组长", "第一副组长", "执行副组长", "副组长", "常务副总指挥", "副总指挥"),
    /** 组长 */
    LEADER("第一组长", "双组长", "总指挥", "组长", "第一责任人", "网络安全第一责任人", "网络安全工作第一责任人"),
    /** 成员单位, which names bodies and no persons */
    MEMBER_BODIES("成员单位", "成员科室", "成员部门"),
    /** 组员 */
    MEMBER("组员", "成员", "小组成员");

    private final String words;

    GroupRole(String... words) {
        this.words = String.join("|", words);
    }

    /** The words as one pattern; with {@code padded}, blanks may stand between the characters. */
    String pattern(boolean padded) {
        return Pattern.compile("\\|")
                .splitAsStream(words)
                .sorted((a, b) -> b.length() - a.length())
                .map(word -> padded ? pad(word) : word)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    static String pad(String word) {
        return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining("[\\s\u3000]{0,8}+"));
    }

    /** The role that a word is, or null. */
    static @Nullable GroupRole of(String word) {
        var bare = Texts.compact(word)
                .replaceFirst("^.{0,14}(?:领导小组|工作小组|委员会|专班|指挥部)(?!办公室)", "")
                .replaceFirst("^(?:领导小组|网信)(?=办公室)", "");
        for (var role : values()) {
            if (Pattern.matches("(?:.{0,14}领导小组)?" + role.pattern(false), bare)) {
                return role;
            }
        }
        return null;
    }
}
