package org.shouze.platform.notify.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way by which somebody is told (通知渠道). */
public enum Way {
    PLATFORM("平台内", false),
    MAIL("邮件", true),
    WECOM("企业微信群机器人", false),
    DINGTALK("钉钉群机器人", false),
    FEISHU("飞书群机器人", false),
    SMS("短信", true);

    private final String label;
    private final boolean personal;

    Way(String label, boolean personal) {
        this.label = label;
        this.personal = personal;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** Whether it needs an address of the person, which the person has confirmed. */
    public boolean isPersonal() {
        return personal;
    }

    /** The ways that leave the platform, and so have to be set up. */
    public static List<Way> outside() {
        return Arrays.stream(values()).filter(way -> way != PLATFORM).toList();
    }

    /** The way of a word that came from outside; empty where there is none. */
    public static Optional<Way> ofName(String name) {
        return Arrays.stream(values())
                .filter(way -> way.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
