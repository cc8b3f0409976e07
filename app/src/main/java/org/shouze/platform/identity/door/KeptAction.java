package org.shouze.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for before having to leave for a provider (暂存的操作): in the own session, for minutes, for that account
 * and once. It is no permission: sent again, it passes every check like any other.
 *
 * @param path where it was sent, on this platform
 * @param reads whether it was only looked at
 * @param fields what was typed, without secrets
 * @param secrets names of the fields that have to be typed again
 */
public record KeptAction(
        UUID account, String path, boolean reads, List<KeptAction.Field> fields, List<String> secrets, Instant until)
        implements Serializable {

    public static final String PAGE = "/account/confirm/continue";

    private static final String ATTRIBUTE = "shouze.kept-action";
    private static final Duration WAITS = Duration.ofMinutes(10);
    private static final int MOST_FIELDS = 300;
    private static final int LONGEST = 16_384;
    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._?=&%+-]*");
    private static final Pattern SECRET = Pattern.compile(
            "[Pp]ass(?:word|phrase)|[Ss]ecret|[Tt]oken|[Pp]roof|csrf|[Cc]redential|(?:[Kk]ey|[Cc]ode|pin)$|^(?:current|next|again)$");

    /** A field that was sent (表单内容). */
    public record Field(String name, String value) implements Serializable {}

    /** Whether what a field of this name holds must not lie in a session. */
    public static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }

    /** Whether it leads to a page of this platform, and to no other host. */
    public static boolean isOwn(String path) {
        return OWN_PATH.matcher(path).matches();
    }

    /**
     * Keeps what is asked for now, in place of what was kept before.
     *
     * @param unsent names of the fields that are the platform's own
     * @return what was kept; empty when it is too much, or leads elsewhere
     */
    public static Optional<KeptAction> keep(HttpServletRequest request, UUID account, Set<String> unsent, Instant now) {
        var session = request.getSession();
        session.removeAttribute(ATTRIBUTE);
        var action = of(request, account, unsent, now.plus(WAITS));
        if (!isOwn(action.path) || action.fields.size() > MOST_FIELDS || action.length() > LONGEST) {
            return Optional.empty();
        }
        session.setAttribute(ATTRIBUTE, action);
        return Optional.of(action);
    }

    /** Whether something waits in this session, for whomever. */
    public static boolean isIn(@Nullable HttpSession session) {
        return keptAt(session).isPresent();
    }

    /** When it was kept; empty where nothing waits. */
    public static Optional<Instant> keptAt(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof KeptAction kept
                ? Optional.of(kept.until.minus(WAITS))
                : Optional.empty();
    }

    /** Takes it away, whoever asks; it is told to the account that asked for it, within its minutes. */
    public static Optional<KeptAction> take(@Nullable HttpSession session, @Nullable UUID account, Instant now) {
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof KeptAction kept)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return kept.account.equals(account) && kept.until.isAfter(now) ? Optional.of(kept) : Optional.empty();
    }

    private static KeptAction of(HttpServletRequest request, UUID account, Set<String> unsent, Instant until) {
        var bySecrecy =
                fields(request, unsent).stream().collect(Collectors.partitioningBy(each -> isSecret(each.name)));
        var open = List.copyOf(bySecrecy.getOrDefault(false, List.of()));
        var secrets = bySecrecy.getOrDefault(true, List.of()).stream()
                .map(Field::name)
                .distinct()
                .toList();
        return new KeptAction(account, path(request), reads(request), open, secrets, until);
    }

    /** Whether it is only looked at. */
    public static boolean reads(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }

    /** Where it was sent, with what stands behind the question mark of what is only looked at. */
    public static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (reads(request) && query != null ? "?" + query : "");
    }

    /**
     * What was typed, secrets too; nothing where it is only looked at.
     *
     * @param unsent names of the fields that are the platform's own
     */
    public static List<Field> fields(HttpServletRequest request, Set<String> unsent) {
        var fields = new ArrayList<Field>();
        if (!reads(request)) {
            request.getParameterMap().forEach((name, values) -> {
                if (!unsent.contains(name)) {
                    List.of(values).forEach(value -> fields.add(new Field(name, value)));
                }
            });
        }
        return List.copyOf(fields);
    }

    private int length() {
        return path.length()
                + fields.stream()
                        .mapToInt(field -> field.name().length() + field.value().length())
                        .sum()
                + secrets.stream().mapToInt(String::length).sum();
    }
}
