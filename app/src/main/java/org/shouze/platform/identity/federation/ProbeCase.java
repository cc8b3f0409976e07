package org.shouze.platform.identity.federation;

/**
 * What a connection is tried with (测试参数).
 *
 * @param secret the connection's secret in clear
 * @param login somebody to look for; empty for nobody
 * @param password whether that is right is tried as well; empty for not
 */
public record ProbeCase(ConnectionSettings settings, String secret, String login, String password) {

    @Override
    public String toString() {
        return "ProbeCase[" + login + "]";
    }
}
