package org.shouze.hostile;

import java.util.List;
import java.util.stream.IntStream;

/** What attackers write into fields. */
final class Payloads {

    /** Would run if it ever stood in a page unescaped. */
    static final String SCRIPT = "\"><svg onload=sz()>'<!--{{7*7}}${7*7}#{7*7}<%=7*7%>*{7*7}__${7*7}__::";

    static final String RAW_SCRIPT = "<svg onload=sz()>";

    static final List<String> TEXTS = List.of(
            SCRIPT,
            "' OR '1'='1'; DROP TABLE identity.account; --",
            "\\'; $$ || pg_sleep(5) || '%_\\",
            "../../../../../../etc/passwd",
            "..\\..\\..\\windows\\win.ini",
            "x\r\nSet-Cookie: sz=1\r\n\r\n<html>",
            "\u202Etxt.exe\u2066\u200F\uFEFF𠮷\uD83D\uDC7B",
            "长".repeat(150_000),
            "a".repeat(300) + "!",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::ffff:127.0.0.1]:22/",
            "http://2130706433:5432/",
            "file:///etc/passwd",
            "jndi:ldap://127.0.0.1/x ${jndi:ldap://127.0.0.1/x}",
            "99999999999999999999999",
            "-2147483648",
            "1e999999999",
            "NaN",
            "",
            " \t\u3000",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "0000-00-00",
            "9999-12",
            "00000000-0000-0000-0000-000000000000",
            "*)(uid=*))(|(uid=*",
            "=cmd|' /C calc'!A0",
            "%s%s%n%x%99999999d",
            "a\u0000b",
            "null",
            "[]",
            "‰%ED%A0%80%FF%C0%AF‰",
            "‰%E4%BD‰");

    private static final int TURNS = 3;

    private Payloads() {}

    /** All of them, or in the short round a third, another one for each place. */
    static List<String> of(String place, boolean full) {
        return IntStream.range(0, TEXTS.size())
                .filter(n -> full || Math.floorMod(n + place.hashCode(), TURNS) == 0)
                .mapToObj(TEXTS::get)
                .toList();
    }
}
