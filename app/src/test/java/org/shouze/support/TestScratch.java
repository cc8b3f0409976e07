package org.shouze.support;

import java.util.function.Function;
import org.shouze.platform.operation.archive.DatabaseLogin;
import org.shouze.platform.operation.archive.ScratchServers;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lends rehearsals a database of the tests' own server, which is there already. */
@TestConfiguration(proxyBeanMethods = false)
public class TestScratch {

    @Bean
    @Primary
    ScratchServers testScratch() {
        return new ScratchServers() {
            @Override
            public <T> T with(Function<DatabaseLogin, T> work) {
                var access = TestDatabase.fresh();
                return work.apply(new DatabaseLogin(access.url(), access.ownerUser(), access.ownerPassword()));
            }
        };
    }
}
