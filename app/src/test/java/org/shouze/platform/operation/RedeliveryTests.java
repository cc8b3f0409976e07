package org.shouze.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events whose server died on the way, told by their rows alone: of a kind that nobody listens to. */
@ShouzeTest
class RedeliveryTests {

    @Autowired
    Redelivery redelivery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessTime time;

    private OffsetDateTime now;

    @BeforeEach
    void now() {
        now = time.now();
    }

    @Test
    void leavesAloneWhatAnotherServerMayBeAtWorkOn() {
        var fresh = event("PROCESSING", now.minusSeconds(50), null, 1);
        var sentAgain = event("RESUBMITTED", now.minusHours(1), now.minusSeconds(50), 2);

        look();

        assertThat(attempts(fresh)).isEqualTo(1);
        assertThat(attempts(sentAgain)).isEqualTo(2);
    }

    @Test
    void sendsAgainWhatItsServerNoLongerWorksOn() {
        var left = event("PROCESSING", now.minusSeconds(61), null, 1);
        var failed = event("FAILED", now.minusSeconds(61), null, 1);

        look();

        assertThat(attempts(left)).isEqualTo(2);
        assertThat(attempts(failed)).isEqualTo(2);
    }

    @Test
    void sendsAgainWhatWasBeingSentAgainWhenItsServerDied() {
        var stranded = event("RESUBMITTED", now.minusHours(1), now.minusMinutes(3), 2);

        look();

        assertThat(attempts(stranded)).isEqualTo(3);
    }

    @Test
    void waitsTwiceAsLongEachTime() {
        var early = event("FAILED", now.minusHours(1), now.minusMinutes(7), 4);
        var late = event("FAILED", now.minusHours(1), now.minusMinutes(9), 4);
        var often = event("FAILED", now.minusDays(9), now.minusMinutes(65), 400);

        look();

        assertThat(attempts(early)).isEqualTo(4);
        assertThat(attempts(late)).isEqualTo(5);
        assertThat(attempts(often)).isEqualTo(401);
    }

    private void look() {
        Acting.as(Actor.platform(), redelivery::sendAgain);
    }

    private int attempts(UUID event) {
        return jdbc.sql("SELECT completion_attempts FROM kernel.event_publication WHERE id = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }

    private UUID event(String status, OffsetDateTime published, OffsetDateTime resubmitted, int attempts) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO kernel.event_publication
                    (id, listener_id, event_type, serialized_event, publication_date, status,
                     last_resubmission_date, completion_attempts)
                VALUES (?, 'nobody', 'java.lang.String', '"news"', ?, ?, ?, ?)
                """).params(id, published, status, resubmitted, attempts).update();
        return id;
    }
}
