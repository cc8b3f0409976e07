package org.shouze.platform.identity;

/** What the set-up page asks for (首次启动): the console's code, the unit, and the first administrator. */
public record FirstStart(String code, String unitName, String administratorName, String login, String password) {

    @Override
    public String toString() {
        return "FirstStart[" + unitName + ", " + login + "]";
    }
}
