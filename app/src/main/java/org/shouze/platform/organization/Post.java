package org.shouze.platform.organization;

import java.util.List;
import java.util.stream.Stream;

/** A post of the responsibility system (职务岗位): the leading group, its office, and who heads a section. */
public enum Post {
    LEADER("组长", true, true),
    DEPUTY("副组长", false, true),
    MEMBER("组员", false, false),
    OFFICE_DIRECTOR("办公室主任", true, true),
    OFFICE_DEPUTY_DIRECTOR("办公室副主任", false, true),
    SECURITY_OFFICER("网络安全员", false, true),
    LIAISON("网络安全联络员", false, true),
    SECTION_HEAD("科室负责人", true, false);

    private final String label;
    private final boolean heldByOne;
    private final boolean required;

    Post(String label, boolean heldByOne, boolean required) {
        this.label = label;
        this.heldByOne = heldByOne;
        this.required = required;
    }

    /** The posts that every unit has to fill, in the order of the leading group. */
    public static List<Post> requiredPosts() {
        return Stream.of(values()).filter(post -> post.required).toList();
    }

    /** The Chinese name of the post. */
    public String label() {
        return label;
    }

    /** Whether one person at a time holds it: in the unit, or for a section head in the section. */
    public boolean heldByOne() {
        return heldByOne;
    }
}
