package org.shouze.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the attacks came to: how many there were, what broke, hung, leaked or came unguarded. */
final class Verdict {

    /** Told to {@code bin/test}, which adds up what the tests of the round have left there. */
    private static final Path REPORTS = Path.of("target/hostile-round");

    private static final Pattern INSIDE = Pattern.compile(
            "org\\.shouze\\.|org\\.springframework|org\\.postgresql|java\\.lang\\.|java\\.util\\.|java\\.io\\.|PSQLException|SQLSTATE"
                    + "|\\tat |/tmp/shouze|BadSqlGrammar|tools\\.jackson|root:x:0:0");
    private static final List<String> GUARDS =
            List.of("x-content-type-options", "content-security-policy", "referrer-policy");

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> forbidden = new ConcurrentSkipListMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<String> honest = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final Queue<String> hung = new ConcurrentLinkedQueue<>();
    private final Queue<String> leaked = new ConcurrentLinkedQueue<>();

    void judge(Attack attack, HttpResponse<String> answer) {
        requests.incrementAndGet();
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() == 403) {
            forbidden.merge(
                    attack.method() + " " + attack.address().replaceAll("\\?.*|[0-9a-f-]{36}", "~"), 1, Integer::sum);
        }
        if (attack.what().equals("honest")) {
            honest.add(answer.statusCode() + " " + attack.method() + " " + attack.address());
        }
        var said = answer.statusCode() + " to " + attack;
        if (answer.statusCode() >= 500) {
            broken.add(said + " " + answer.body());
        }
        var inside = INSIDE.matcher(answer.body());
        if (inside.find() && !attack.toString().contains(inside.group()) && !mayTellOfFolders(attack)) {
            leaked.add(inside.group() + " in " + said);
        }
        if (answer.body().contains(Payloads.RAW_SCRIPT) && isPage(answer)) {
            leaked.add("a script in " + said);
        }
        checkHead(answer, said);
    }

    private void checkHead(HttpResponse<String> answer, String said) {
        var head = answer.headers();
        for (var guard : GUARDS) {
            if (head.firstValue(guard).isEmpty() && answer.statusCode() != 400) {
                leaked.add("no " + guard + " on " + said);
            }
        }
        if (head.firstValue("access-control-allow-origin").isPresent()
                || head.allValues("set-cookie").stream().anyMatch(cookie -> cookie.startsWith("sz="))) {
            leaked.add("a head of the attacker's on " + said);
        }
        var type = head.firstValue("content-type").orElse("");
        if (!answer.body().isEmpty()
                && (type.isEmpty()
                        || (type.startsWith("text/")
                                && !type.toLowerCase(java.util.Locale.ROOT).contains("charset")))) {
            leaked.add("no type or character set (" + type + ") on " + said);
        }
        var where = head.firstValue("location").orElse("/");
        if (where.contains("//") && !where.startsWith("http://localhost:")) {
            leaked.add("led to " + where + " by " + said);
        }
    }

    /** Where backups go is told to the system administrator; the manual has a folder for the trial in its example. */
    private static boolean mayTellOfFolders(Attack attack) {
        return attack.address().contains("/operation/") || attack.address().startsWith("/help/guide?");
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
    }

    /** What an honest caller asked for and was not found, without its ids and query. */
    Set<String> honestlyNotFound() {
        return honest.stream()
                .filter(line -> line.startsWith("404 "))
                .map(line -> line.substring(4).replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "~"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void broke(String what) {
        requests.incrementAndGet();
        broken.add(what);
    }

    void hung(String what) {
        requests.incrementAndGet();
        hung.add(what);
    }

    void leaked(String what) {
        leaked.add(what);
    }

    void counted(int further) {
        requests.addAndGet(further);
    }

    /** How many of the answers had this status, in hundredths. */
    int share(int status) {
        return 100 * statuses.getOrDefault(status, 0) / Math.max(1, requests.get());
    }

    int requests() {
        return requests.get();
    }

    List<String> findings() {
        var all = new java.util.ArrayList<>(broken);
        hung.forEach(what -> all.add("hung: " + what));
        all.addAll(leaked);
        return all;
    }

    /** Requests, answers 500, hung, leaked. */
    void report(String name) {
        try {
            Files.createDirectories(REPORTS);
            Files.writeString(
                    REPORTS.resolve(name + ".txt"),
                    "%d %d %d %d%n".formatted(requests.get(), broken.size(), hung.size(), leaked.size()));
            Files.writeString(
                    REPORTS.resolve(name + ".findings"), statuses + "\n" + String.join("\n", findings()) + "\n");
            Files.write(REPORTS.resolve(name + ".honest"), honest);
            Files.writeString(
                    REPORTS.resolve(name + ".forbidden"),
                    String.join(
                            "\n",
                            forbidden.entrySet().stream().map(String::valueOf).toList()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
