package org.shouze.governance.meeting;

import static org.shouze.platform.kernel.security.Role.LEADER;
import static org.shouze.platform.kernel.security.Role.LIAISON;
import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.SECTION_HEAD;
import static org.shouze.platform.kernel.security.Role.SECURITY_OFFICER;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may plan (会议权限), attend and sign off meetings. */
@Component
public class MeetingGrants implements GrantSource {

    public static final String READ = "meeting:read";
    public static final String MANAGE = "meeting:manage";
    public static final String ATTEND = "meeting:attend";
    public static final String SIGN_OFF = "meeting:sign-off";
    public static final String SETTINGS = "meeting:settings";

    @Override
    public String area() {
        return "会议";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.toBusiness(READ, "查看会议和纪要"),
                Grant.of(MANAGE, "安排会议、签到、编写纪要", OFFICE, SECURITY_OFFICER, LIAISON),
                Grant.toBusiness(ATTEND, "以本人账号签到"),
                Grant.of(SIGN_OFF, "签发所主持会议的纪要", LEADER, SECTION_HEAD, OFFICE),
                Grant.of(SETTINGS, "调整会议佐证规则", OFFICE));
    }
}
