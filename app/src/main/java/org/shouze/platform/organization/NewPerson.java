package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person when they come to the ledger (新增人员); only the name is needed, the rest may be empty.
 *
 * @param technicalPost whether the post is a technical one for network security (网络安全专业技术岗位)
 */
public record NewPerson(
        UUID unitId,
        @Nullable UUID sectionId,
        String name,
        String title,
        String employeeNo,
        String phone,
        boolean technicalPost,
        @Nullable LocalDate joinedOn) {

    /** A person of whom only name and title are known, as a plan document names them. */
    public static NewPerson named(UUID unitId, String name, String title) {
        return new NewPerson(unitId, null, name, title, "", "", false, null);
    }
}
