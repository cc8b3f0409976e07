package org.shouze.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shouze.application.database.StartupRefusedException;

/**
 * What was asked for on the command line.
 *
 * @param home the folder that holds everything: database, files, logs
 * @param port the port of plain HTTP
 * @param demo whether to fill an empty platform with a fictional bureau
 * @param httpsPort the port of HTTPS; 0 for plain HTTP alone
 * @param listen the address to listen on; null for this machine alone, or for all where HTTPS is spoken
 * @param jsonLog whether the log is written as one JSON object a line
 */
record LaunchOptions(
        Path home,
        int port,
        boolean demo,
        int httpsPort,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable InetAddress listen,
        boolean jsonLog) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static LaunchOptions parse(String... arguments) {
        var given = new Given();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--demo" -> given.demo = true;
                case "--port" -> given.port = port(arguments[i], valueAfter(arguments, i++));
                case "--home" -> given.home = path(arguments[i], valueAfter(arguments, i++));
                case "--https-port" -> given.httpsPort = port(arguments[i], valueAfter(arguments, i++));
                case "--certificate" -> given.certificate = path(arguments[i], valueAfter(arguments, i++));
                case "--key" -> given.key = path(arguments[i], valueAfter(arguments, i++));
                case "--listen" -> given.listen = address(valueAfter(arguments, i++));
                case "--log-format" -> given.jsonLog = isJson(valueAfter(arguments, i++));
                default -> throw refuse("Unknown option " + arguments[i] + ".", "无法识别的参数，请用 bin/run --help 查看用法。");
            }
        }
        return given.checked();
    }

    /** What has been read so far. */
    private static final class Given {

        private Path home = Path.of(System.getProperty("user.home"), ".shouze");
        private int port = DEFAULT_PORT;
        private boolean demo;
        private int httpsPort;
        private @Nullable Path certificate;
        private @Nullable Path key;
        private @Nullable InetAddress listen;
        private boolean jsonLog;

        LaunchOptions checked() {
            if ((certificate == null) != (key == null)) {
                throw refuse("--certificate and --key go together.", "--certificate 与 --key 应同时指定。");
            }
            if (certificate != null && httpsPort == 0) {
                throw refuse("--certificate needs --https-port.", "指定证书时还应指定 --https-port。");
            }
            if (httpsPort == port) {
                throw refuse("--https-port and --port must differ.", "--https-port 与 --port 不能相同。");
            }
            return new LaunchOptions(
                    home.toAbsolutePath().normalize(), port, demo, httpsPort, certificate, key, listen, jsonLog);
        }
    }

    boolean https() {
        return httpsPort > 0;
    }

    /** Null for all addresses. */
    @Nullable InetAddress address() {
        if (listen != null) {
            return listen.isAnyLocalAddress() ? null : listen;
        }
        return https() ? null : InetAddress.getLoopbackAddress();
    }

    /** Whether passwords would cross a network in clear. */
    boolean isOpenInClear() {
        var address = address();
        return !https() && (address == null || !address.isLoopbackAddress());
    }

    String url() {
        return https() ? "https://localhost:" + httpsPort : "http://localhost:" + port;
    }

    private static String valueAfter(String[] arguments, int index) {
        if (index + 1 >= arguments.length) {
            throw refuse(arguments[index] + " needs a value.", "参数 " + arguments[index] + " 后面缺少取值。");
        }
        return arguments[index + 1];
    }

    private static int port(String option, String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw refuse(option + " takes a number from 1 to 65535, not " + text + ".", "端口应为 1 至 65535 的整数。");
    }

    private static Path path(String option, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException malformed) {
            throw refuse(option + " is no path: " + text + ".", "参数 " + option + " 的路径无效。");
        }
    }

    private static InetAddress address(String text) {
        try {
            var found = InetAddress.getByName(text);
            if (found.isAnyLocalAddress() || NetworkInterface.getByInetAddress(found) != null) {
                return found;
            }
            throw new UnknownHostException(text);
        } catch (UnknownHostException | SocketException unknown) {
            throw refuse("--listen is no address of this machine: " + text + ".", "监听地址 " + text + " 无效。");
        }
    }

    private static boolean isJson(String text) {
        return switch (text) {
            case "json" -> true;
            case "text" -> false;
            default -> throw refuse("--log-format is text or json, not " + text + ".", "日志格式应为 text 或 json。");
        };
    }

    /** Looks before the database is started, so that a taken port costs nothing. */
    void checkPorts() {
        check(port);
        if (https()) {
            check(httpsPort);
        }
    }

    private void check(int wanted) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address(), wanted));
        } catch (IOException taken) {
            throw portInUse(wanted);
        }
    }

    static StartupRefusedException portInUse(int port) {
        return refuse(
                "Port " + port + " is in use: choose another with --port N.", "端口 " + port + " 已被占用，请用 --port 指定其他端口。");
    }

    private static StartupRefusedException refuse(String english, String chinese) {
        return new StartupRefusedException(english, chinese);
    }
}
