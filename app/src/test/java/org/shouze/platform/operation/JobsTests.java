package org.shouze.platform.operation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
class JobsTests {

    private static final String JOB = "notify-clearing";
    private static final String WAITS =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%scheduled_tasks%'";

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void saysThatAJobIsBusyWhenAnotherHandIsQuicker() {
        var asked = transaction.execute(status -> {
            jdbc.sql("UPDATE kernel.scheduled_tasks SET version = version + 1 WHERE task_name = :job")
                    .param("job", JOB)
                    .update();
            var late = CompletableFuture.runAsync(() -> Acting.as(Actor.platform(), () -> jobs.run(JOB, "recurring")));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> jdbc.sql(WAITS).query(Integer.class).single() > 0);
            return late;
        });

        assertThatThrownBy(asked::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("正在运行");
    }
}
