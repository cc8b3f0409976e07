package org.shouze.platform.identity.federation;

/** What proves that a server is the right one (证书信任方式). */
public enum TrustKind {
    SYSTEM("公共证书机构"),
    AUTHORITY("指定的证书机构"),
    PIN("固定服务器证书");

    private final String label;

    TrustKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
