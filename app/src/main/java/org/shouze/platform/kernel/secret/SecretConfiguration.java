package org.shouze.platform.kernel.secret;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where the master key lies: in the home folder, or where {@code SHOUZE_MASTER_KEY_FILE} points. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    MasterKeyFile masterKeyFile(
            @Value("${shouze.home}") Path home, @Value("${shouze.master-key-file:}") String elsewhere) {
        return elsewhere.isBlank() ? MasterKeyFile.in(home) : new MasterKeyFile(Path.of(elsewhere.strip()));
    }
}
