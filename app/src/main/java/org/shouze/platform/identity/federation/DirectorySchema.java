package org.shouze.platform.identity.federation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a directory keeps what (目录属性对应).
 *
 * @param people a filter for entries that are people
 * @param disabled a filter for people who may no longer sign in; empty for none
 * @param id the attribute that stays when somebody is renamed
 * @param memberOf the attribute with a person's groups; where it is empty, groups are searched by their members
 * @param groupBase below which groups are searched; needed without {@code memberOf} only
 */
public record DirectorySchema(
        @Nullable String people,
        @Nullable String disabled,
        @Nullable String id,
        @Nullable String login,
        @Nullable String name,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String section,
        @Nullable String unit,
        @Nullable String memberOf,
        @Nullable String groupBase) {

    /** As OpenLDAP has it. */
    public static DirectorySchema standard() {
        return new DirectorySchema(
                "(objectClass=inetOrgPerson)",
                "",
                "entryUUID",
                "uid",
                "cn",
                "mail",
                "telephoneNumber",
                "departmentNumber",
                "o",
                "memberOf",
                "");
    }

    /** As Active Directory has it. */
    public static DirectorySchema active() {
        return new DirectorySchema(
                "(&(objectCategory=person)(objectClass=user))",
                "(userAccountControl:1.2.840.113556.1.4.803:=2)",
                "objectGUID",
                "sAMAccountName",
                "displayName",
                "mail",
                "telephoneNumber",
                "department",
                "company",
                "memberOf",
                "");
    }

    @Override
    public String people() {
        return or(people, "(objectClass=person)");
    }

    @Override
    public String disabled() {
        return or(disabled, "");
    }

    @Override
    public String id() {
        return or(id, "entryUUID");
    }

    @Override
    public String login() {
        return or(login, "uid");
    }

    @Override
    public String name() {
        return or(name, "cn");
    }

    @Override
    public String mail() {
        return or(mail, "");
    }

    @Override
    public String phone() {
        return or(phone, "");
    }

    @Override
    public String section() {
        return or(section, "");
    }

    @Override
    public String unit() {
        return or(unit, "");
    }

    @Override
    public String memberOf() {
        return or(memberOf, "");
    }

    @Override
    public String groupBase() {
        return or(groupBase, "");
    }

    /** The attributes to ask for. */
    public List<String> attributes() {
        return Stream.of(id(), login(), name(), mail(), phone(), section(), unit(), memberOf())
                .filter(attribute -> !attribute.isEmpty())
                .distinct()
                .toList();
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given.strip();
    }
}
