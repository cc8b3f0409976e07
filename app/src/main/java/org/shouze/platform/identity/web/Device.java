package org.shouze.platform.identity.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.shouze.platform.identity.session.SessionView;
import org.shouze.platform.kernel.BusinessTime;

/** What somebody signs in with, by what the browser calls itself, in words that its owner knows it by. */
final class Device {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** NB: the first that is found; most call themselves by several names. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("QQBrowser", "QQ 浏览器"),
            Map.entry("MicroMessenger", "微信"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "鸿蒙"),
            Map.entry("Android", "安卓"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "macOS"),
            Map.entry("UOS", "统信 UOS"),
            Map.entry("Kylin", "麒麟"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    static String of(SessionView session) {
        return found(SYSTEMS, session.device(), "其他设备") + " · " + found(BROWSERS, session.device(), "其他程序");
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(BusinessTime.ZONE));
    }

    private static String found(List<Map.Entry<String, String>> known, String device, String otherwise) {
        return known.stream()
                .filter(each -> device.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
