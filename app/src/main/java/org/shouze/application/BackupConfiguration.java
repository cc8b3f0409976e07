package org.shouze.application;

import java.nio.file.Path;
import org.shouze.application.database.RehearsalServer;
import org.shouze.platform.files.StoredObjects;
import org.shouze.platform.kernel.secret.MasterKeyFile;
import org.shouze.platform.operation.archive.OutsideContents;
import org.shouze.platform.operation.archive.ScratchServers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lends backups a server for the rehearsal of a restore, and shows them the contents that lie elsewhere. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    ScratchServers scratchServers(@Value("${shouze.home}") Path home) {
        return new RehearsalServer(home);
    }

    @Bean
    OutsideContents storedObjects(
            @Value("${shouze.home}") Path home,
            @Value("${shouze.files-folder:}") String elsewhere,
            MasterKeyFile keys) {
        return new StoredObjects(home, elsewhere, keys);
    }
}
