package org.shouze.platform.identity.federation.web;

import java.util.List;
import org.shouze.platform.identity.federation.ConnectionView;

/** The connections (目录与统一身份认证). */
record ConnectionListPage(List<ConnectionView> connections) implements FederationPage {

    @Override
    public String title() {
        return "目录与统一身份认证";
    }
}
