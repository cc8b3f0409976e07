package org.shouze.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouze.application.database.StartupRefusedException;
import org.springframework.beans.factory.BeanCreationException;

class StartRefusalTests {

    @Test
    void saysTheOneSentenceWhicheverBeanWaited() {
        var refused = new StartupRefusedException("No disk.", "磁盘已满。");
        var analysis = new StartRefusal().analyze(new BeanCreationException("dataSource", "failed", refused));
        assertThat(analysis.getDescription()).isEqualTo("No disk. 磁盘已满。");
    }
}
