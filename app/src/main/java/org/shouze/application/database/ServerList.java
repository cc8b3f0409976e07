package org.shouze.application.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The servers of one database (主备服务器列表), of which the one that takes writes is wanted, whichever it is by now. */
final class ServerList {

    private static final String SERVER = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?";
    private static final Pattern SERVERS = Pattern.compile(SERVER + "(?:," + SERVER + ")*");
    private static final Pattern SEVERAL = Pattern.compile("jdbc:postgresql://[^/?]*,[^/?]*(?:/.*|\\?.*)?");

    /** What a pool needs to find the new primary within seconds; the driver would look for one only every ten. */
    private static final Map<String, String> ON_FAIL_OVER = new LinkedHashMap<>();

    static {
        ON_FAIL_OVER.put("targetServerType", "primary");
        ON_FAIL_OVER.put("hostRecheckSeconds", "2");
        ON_FAIL_OVER.put("connectTimeout", "5");
        ON_FAIL_OVER.put("tcpKeepAlive", "true");
    }

    private ServerList() {}

    static boolean isOne(String servers) {
        return SERVERS.matcher(servers).matches();
    }

    /** With what fail-over needs, unless the user has said it himself or there is one server only. */
    static String completed(String url) {
        if (!SEVERAL.matcher(url).matches()) {
            return url;
        }
        var missing = ON_FAIL_OVER.entrySet().stream()
                .filter(option -> !url.matches(".*[?&]" + option.getKey() + "=.*"))
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return missing.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + missing;
    }
}
