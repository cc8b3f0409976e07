package org.shouze.application.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The external database as the environment names it (外部数据库地址), in either form of its URL. */
record DatabaseAddress(String url, String user, String password) {

    static final String URL = "SHOUZE_DATABASE_URL";
    static final String USER = "SHOUZE_DATABASE_USER";
    static final String PASSWORD = "SHOUZE_DATABASE_PASSWORD";

    static Optional<DatabaseAddress> in(Map<String, String> environment) {
        var text = environment.getOrDefault(URL, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var fallbackUser = environment.getOrDefault(USER, "");
        var fallbackPassword = environment.getOrDefault(PASSWORD, "");
        var address = text.startsWith("jdbc:")
                ? fromJdbc(text, fallbackUser, fallbackPassword)
                : fromUri(text, fallbackUser, fallbackPassword);
        return Optional.of(address.orRefused());
    }

    // NB: the driver prefers what the URL says over what it is given beside it, so this does too.
    private static DatabaseAddress fromJdbc(String url, String fallbackUser, String fallbackPassword) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw notAUrl();
        }
        return new DatabaseAddress(
                ServerList.completed(url),
                parameter(url, "user").orElse(fallbackUser),
                parameter(url, "password").orElse(fallbackPassword));
    }

    private static Optional<String> parameter(String url, String name) {
        return Pattern.compile("[?&]" + name + "=([^&]*)")
                .matcher(url)
                .results()
                .map(found -> decoded(found.group(1)))
                .findFirst();
    }

    private static DatabaseAddress fromUri(String text, String fallbackUser, String fallbackPassword) {
        var uri = parsed(text);
        var userInfo = userInfo(uri);
        var colon = userInfo.indexOf(':');
        var user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        var password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return new DatabaseAddress(
                ServerList.completed(jdbcUrl(uri)),
                user.isEmpty() ? fallbackUser : decoded(user),
                password.isEmpty() ? fallbackPassword : decoded(password));
    }

    private static URI parsed(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            var database = uri.getRawPath();
            if (!("postgresql".equals(scheme) || "postgres".equals(scheme))
                    || !ServerList.isOne(servers(uri))
                    || database == null
                    || database.length() < 2) {
                throw notAUrl();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw notAUrl();
        }
    }

    private static String jdbcUrl(URI uri) {
        return "jdbc:postgresql://" + servers(uri) + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    // NB: with several servers in it, Java's own reading of the authority finds neither user nor host.
    private static String userInfo(URI uri) {
        var authority = authority(uri);
        return authority.substring(0, Math.max(0, authority.lastIndexOf('@')));
    }

    private static String servers(URI uri) {
        var authority = authority(uri);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static String authority(URI uri) {
        return uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private DatabaseAddress orRefused() {
        if (user.isEmpty()) {
            throw new StartupRefusedException(
                    "The database needs a user: set " + USER + " and " + PASSWORD + ".",
                    "未指定数据库用户，请设置 " + USER + " 和 " + PASSWORD + "。");
        }
        return this;
    }

    /** Never quotes the URL: it may hold a password. */
    private static StartupRefusedException notAUrl() {
        return new StartupRefusedException(
                URL + " is not a PostgreSQL URL: write jdbc:postgresql://host:5432/name or"
                        + " postgresql://user:password@host:5432/name.",
                URL + " 不是有效的 PostgreSQL 地址，请写成 jdbc:postgresql://主机:5432/库名 的形式。");
    }

    @Override
    public String toString() {
        return "DatabaseAddress[user=" + user + "]";
    }
}
