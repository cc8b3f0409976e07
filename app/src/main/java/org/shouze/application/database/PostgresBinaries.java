package org.shouze.application.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.shouze.platform.kernel.secret.PrivateFiles;
import org.tukaani.xz.XZInputStream;

/** The server's programs (数据库程序), packed in a jar on the class path, unpacked once per version. */
record PostgresBinaries(String archive, String version) {

    static PostgresBinaries ofThisMachine() throws IOException {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var cpu = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var system = os.startsWith("windows") ? "windows" : os;
        var processor = cpu.equals("aarch64") ? "arm_64" : "x86_64";
        var archive = "/postgres-" + system + "-" + processor + ".txz";
        if (PostgresBinaries.class.getResource(archive) == null) {
            throw new StartupRefusedException(
                    "There is no embedded PostgreSQL for " + os + " on " + cpu
                            + ": name a PostgreSQL server in SHOUZE_DATABASE_URL.",
                    "当前平台没有内置数据库，请通过 SHOUZE_DATABASE_URL 指定 PostgreSQL 服务器。");
        }
        return new PostgresBinaries(archive, BuildVersion.property("postgresql", "0.0"));
    }

    int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** The folder of this version's programs, complete: a half-unpacked one never gets its name. */
    Path unpackInto(Path installations) throws IOException {
        var target = installations.resolve(version);
        if (Files.isDirectory(target)) {
            return target;
        }
        var partial = installations.resolve(version + ".partial");
        DurableFiles.deleteTree(partial);
        Files.createDirectories(partial);
        try (var archived = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (archived == null) {
                throw new IOException("cannot read " + archive);
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archived))), partial);
        }
        permitAll(installations, partial);
        DurableFiles.forceTree(partial);
        DurableFiles.rename(partial, target);
        return target;
    }

    /** Whatever this user's mask hides by itself: the server may run as another one. */
    private static void permitAll(Path installations, Path unpacked) throws IOException {
        PrivateFiles.permit(installations, "rwxr-xr-x");
        try (var folders = Files.walk(unpacked)) {
            for (var folder : (Iterable<Path>)
                    folders.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))::iterator) {
                PrivateFiles.permit(folder, "rwxr-xr-x");
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("The archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                unpackFile(tar, entry, path);
            }
        }
    }

    private static void unpackFile(InputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        PrivateFiles.permit(path, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
}
