package org.shouze.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ShouzeTest
@Transactional
class JobClockTests {

    @Autowired
    JobClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bringsForwardWhatRanTomorrowAndLeavesTheOthers() {
        job("ran-tomorrow", "interval '1 day'");
        job("ran-yesterday", "interval '-1 day'");

        clock.bringForward();

        assertThat(waiting("ran-tomorrow")).isFalse();
        assertThat(waiting("ran-yesterday")).isTrue();
    }

    private void job(String name, String lastSuccess) {
        jdbc.sql("""
                INSERT INTO kernel.scheduled_tasks (task_name, task_instance, execution_time, picked, last_success, version)
                VALUES (:name, 'once', now() + interval '2 days', false, now() +
                """ + lastSuccess + ", 1)").param("name", name).update();
    }

    private boolean waiting(String name) {
        return jdbc.sql("SELECT execution_time > clock_timestamp() FROM kernel.scheduled_tasks WHERE task_name = :name")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
