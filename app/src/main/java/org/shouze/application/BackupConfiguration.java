package org.shouze.application;

import java.nio.file.Path;
import org.shouze.application.database.RehearsalServer;
import org.shouze.platform.operation.archive.ScratchServers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lends backups a server for the rehearsal of a restore. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    ScratchServers scratchServers(@Value("${shouze.home}") Path home) {
        return new RehearsalServer(home);
    }
}
