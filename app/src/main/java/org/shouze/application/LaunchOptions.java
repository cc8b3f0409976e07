package org.shouze.application;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.shouze.application.database.StartupRefusedException;

/**
 * What was asked for on the command line.
 *
 * @param home the folder that holds everything: database, files, logs
 * @param port the port of the web server
 * @param demo whether to fill an empty platform with a fictional bureau
 */
record LaunchOptions(Path home, int port, boolean demo) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static LaunchOptions parse(String... arguments) {
        var home = Path.of(System.getProperty("user.home"), ".shouze");
        var port = DEFAULT_PORT;
        var demo = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--demo" -> demo = true;
                case "--port" -> port = port(valueAfter(arguments, i++));
                case "--home" -> home = path(valueAfter(arguments, i++));
                default -> throw refuse("Unknown option " + arguments[i] + ".", "无法识别的参数，请用 bin/run --help 查看用法。");
            }
        }
        return new LaunchOptions(home.toAbsolutePath().normalize(), port, demo);
    }

    private static String valueAfter(String[] arguments, int index) {
        if (index + 1 >= arguments.length) {
            throw refuse(arguments[index] + " needs a value.", "参数 " + arguments[index] + " 后面缺少取值。");
        }
        return arguments[index + 1];
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw refuse("--port takes a number from 1 to 65535, not " + text + ".", "端口应为 1 至 65535 的整数。");
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw refuse("--home is no path: " + text + ".", "数据目录的路径无效。");
        }
    }

    /** Looks before the database is started, so that a taken port costs nothing. */
    void checkPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw portInUse(port);
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
