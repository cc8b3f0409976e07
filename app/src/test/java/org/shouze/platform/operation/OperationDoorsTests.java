package org.shouze.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Browser;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class OperationDoorsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Value("${shouze.home}")
    Path home;

    TestBureau bureau;
    Browser administrator;

    @BeforeEach
    void aSystemAdministrator() throws Exception {
        bureau = bureaus.fresh();
        administrator = Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
    }

    @Test
    void showsHowThePlatformFares() throws Exception {
        administrator
                .open("/operation")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("数据目录所在磁盘可用空间")))
                .andExpect(content().string(containsString("PostgreSQL 18")))
                .andExpect(content().string(containsString("每日生成和核对应办事项")))
                .andExpect(content().string(containsString("留存指标数值")));
        var api = new Api(mvc, doors.program(bureau, Role.SYSTEM_ADMIN));
        assertThat(Api.<Boolean>at(api.get("/api/v1/operation").andExpect(status().isOk()), "$.ready"))
                .isTrue();
    }

    @Test
    void callsEveryJobAndQueueByItsName() throws Exception {
        var jobs = jdbc.sql("SELECT DISTINCT task_name FROM kernel.scheduled_tasks")
                .query(String.class)
                .list();
        var page = administrator.open("/operation").andExpect(status().isOk());
        for (var job : jobs) {
            page.andExpect(content().string(not(containsString(">" + job + "<"))));
        }
        for (var label : List.of("等待入链的审计日志", "审计日志最近一次核验", "到期未发出的通知", "放弃投递的通知", "等待病毒检查的文件", "巡检发现损坏的文件")) {
            page.andExpect(content().string(containsString(label)));
        }
    }

    @Test
    void isForTheSystemAdministratorAlone() throws Exception {
        for (var role : Role.values()) {
            if (role != Role.SYSTEM_ADMIN) {
                Browser.signedIn(mvc, bureau, role).open("/operation").andExpect(status().isForbidden());
                var api = new Api(mvc, doors.program(bureau, role));
                api.get("/api/v1/operation/events").andExpect(status().isForbidden());
                api.post("/api/v1/operation/jobs/obligation-daily/recurring/run", "{}")
                        .andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void runsAJobNowAndSaysSo() throws Exception {
        administrator
                .send(post("/operation/jobs/run")
                        .param("name", "indicator-snapshots")
                        .param("instance", "recurring"))
                .andExpect(redirectedUrl("/operation"));
        administrator.open("/operation").andExpect(content().string(containsString("已安排立即运行“每日留存指标数值”")));
        administrator
                .send(post("/operation/jobs/run").param("name", "no-such").param("instance", "recurring"))
                .andExpect(status().isNotFound());
    }

    @Test
    void givesUpAnEventWithAReasonOnly() throws Exception {
        var event = aFailedEvent();
        administrator
                .open("/operation")
                .andExpect(content().string(containsString("PlanAdopted")))
                .andExpect(content().string(not(containsString("geheim"))));
        administrator
                .send(post("/operation/events/" + event + "/abandon").param("reason", " "))
                .andExpect(content().string(containsString("请填写放弃投递的理由")));
        administrator
                .send(post("/operation/events/" + event + "/abandon").param("reason", "接收模块已下线"))
                .andExpect(redirectedUrl("/operation"));
        var kept = jdbc.sql("SELECT serialized_event || reason FROM operation.abandoned_delivery WHERE id = ?")
                .param(event)
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo("{\"secret\":\"geheim\"}接收模块已下线");
        new Api(mvc, doors.program(bureau, Role.SYSTEM_ADMIN))
                .post("/api/v1/operation/events/" + event + "/retry", "{}")
                .andExpect(status().isNotFound());
    }

    @Test
    void retriesAnEventOnRequest() throws Exception {
        var event = aFailedEvent();
        new Api(mvc, doors.program(bureau, Role.SYSTEM_ADMIN))
                .post("/api/v1/operation/events/" + event + "/retry", "{}")
                .andExpect(status().isAccepted());
    }

    @Test
    void tellsEverybodyThatItIsReadyAndTheAdministratorWhy() throws Exception {
        mvc.perform(get("/actuator/health/readiness"))
                .andExpect(status().isOk())
                .andExpect(content().string("{\"status\":\"UP\"}"));
        administrator.open("/actuator/health/readiness").andExpect(content().string(containsString("\"components\"")));
        mvc.perform(get("/actuator/health/readiness").header("Authorization", "Bearer " + token()))
                .andExpect(content().string(containsString("\"operation\"")));
    }

    @Test
    void givesMetricsForTheTokenOnly() throws Exception {
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/prometheus").header("Authorization", "Bearer wrong"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/prometheus").header("Authorization", "Bearer " + token()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("version=0.0.4")))
                .andExpect(content().string(containsString("shouze_ready 1")))
                .andExpect(content().string(containsString("shouze_job_failures{job=\"obligation-daily\"} 0")))
                .andExpect(content().string(containsString("shouze_requests_total{route=\"probe\",status=\"4xx\"}")));
        administrator.open("/actuator/prometheus").andExpect(status().isOk());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokenFile())))
                .isEqualTo("rw-------");
    }

    private Path tokenFile() {
        return home.resolve("keys").resolve("monitoring.token");
    }

    private String token() throws Exception {
        return Files.readString(tokenFile()).strip();
    }

    private UUID aFailedEvent() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO kernel.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                VALUES (?, 'obligation.plan-adopted', 'org.shouze.test.PlanAdopted', '{"secret":"geheim"}', now(), 'FAILED')
                """).param(id).update();
        return id;
    }
}
