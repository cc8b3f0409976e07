package org.shouze.application;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * An application whose parts are all known before the first is made (装配已定的应用). Spring settles them only after the web server and
 * everything it needs, and until then looks through all of them whenever one asks for another.
 */
final class SettledContext extends ServletWebServerApplicationContext {

    @Override
    protected void onRefresh() {
        getBeanFactory().freezeConfiguration();
        super.onRefresh();
    }
}
