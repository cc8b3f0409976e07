package org.shouze.platform.identity.federation.web;

/** A connection to be registered. */
record NewConnectionPage(ConnectionForm form, String problem) implements FederationPage {

    @Override
    public String title() {
        return form.isLdap() ? "连接 LDAP 目录" : "连接统一身份认证";
    }
}
