package org.shouze.platform.identity.factor;

/**
 * A secret that waits for its first code (待确认的动态口令).
 *
 * @param secret in Base32, for who cannot scan
 * @param uri what the QR code says
 */
public record TotpEnrolment(String secret, String uri) {

    /** In groups of four, as it is read off a screen. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "TotpEnrolment";
    }
}
