package org.shouze.e2e;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import java.util.Map;
import java.util.regex.Pattern;

/** The demo's records as programs see them, each with the token of one of its accounts. */
final class DemoApi {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private DemoApi() {}

    static APIRequestContext as(Visitor visitor, DemoBureau demo, String login) {
        return visitor.api(new APIRequest.NewContextOptions()
                .setBaseURL(demo.shouze().url(""))
                .setExtraHTTPHeaders(
                        Map.of("Authorization", "Bearer " + demo.account(login).token())));
    }

    /** The id of the first record that the office finds there. */
    static String firstId(Visitor visitor, DemoBureau demo, String path) {
        var answer = as(visitor, demo, "office").get(path).text();
        return ID.matcher(answer)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer))
                .group(1);
    }
}
