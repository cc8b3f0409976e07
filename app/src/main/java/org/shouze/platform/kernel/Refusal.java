package org.shouze.platform.kernel;

import java.util.List;

/**
 * The platform says no (拒绝), in the user's language: what, where, and what would be right. The message may be shown to
 * the user as it stands and never carries a secret.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Finding> findings;

    /** One thing that is wrong: the field (or place) and a Chinese sentence. */
    public record Finding(String field, String message) {}

    private Refusal(ProblemType type, String message, List<Finding> findings) {
        super(message);
        this.type = type;
        this.findings = List.copyOf(findings);
    }

    /** There is no such thing, or none that this user may know of. */
    public static Refusal notFound() {
        return new Refusal(ProblemType.NOT_FOUND, "没有找到您要的内容，可能已被删除，或者您无权查看。", List.of());
    }

    public static Refusal forbidden() {
        return new Refusal(ProblemType.FORBIDDEN, "您没有进行此项操作的权限。如工作需要，请联系本单位安全管理员。", List.of());
    }

    /** A rule of the field says no; the sentence names the rule. */
    public static Refusal rule(String sentence) {
        return new Refusal(ProblemType.RULE_VIOLATED, sentence, List.of());
    }

    /** Somebody else was faster. */
    public static Refusal conflict(String sentence) {
        return new Refusal(ProblemType.CONFLICT, sentence, List.of());
    }

    public static Refusal of(ProblemType type, String sentence) {
        return new Refusal(type, sentence, List.of());
    }

    /** One field of the input is wrong. */
    public static Refusal invalid(String field, String sentence) {
        return new Refusal(ProblemType.INVALID_INPUT, sentence, List.of(new Finding(field, sentence)));
    }

    /** Several fields of the input are wrong: all of them are told at once. */
    public static Refusal invalid(List<Finding> findings) {
        var sentence = String.join("；", findings.stream().map(Finding::message).toList());
        return new Refusal(ProblemType.INVALID_INPUT, sentence, findings);
    }

    public ProblemType type() {
        return type;
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /** The sentence for the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
