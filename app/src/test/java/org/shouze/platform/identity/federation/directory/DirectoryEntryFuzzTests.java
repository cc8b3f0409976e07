package org.shouze.platform.identity.federation.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.federation.Admission;
import org.shouze.platform.identity.federation.DirectorySchema;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.support.Mutants;

/** Whatever a directory holds about a person is taken in bounded, or is nobody. */
class DirectoryEntryFuzzTests {

    /** A directory in which nothing else is to be found. */
    private static final LDAPInterface EMPTY = (LDAPInterface) Proxy.newProxyInstance(
            LDAPInterface.class.getClassLoader(), new Class<?>[] {LDAPInterface.class}, (self, method, given) -> null);

    /** An attribute a line: its values, with tabulators between. */
    @FuzzTest(maxDuration = "30s")
    void takesInOrLeavesOut(byte[] input) throws LDAPException {
        for (var schema : List.of(DirectorySchema.standard(), DirectorySchema.active())) {
            var settings = new LdapSettings(
                    "ldap.example", 636, false, "", "dc=example", schema, Trust.SYSTEM, Admission.CLOSED);
            var person = new DirectoryEntries(EMPTY, settings).person(entry(schema, input));
            assertThat(person.stream()).allSatisfy(found -> {
                assertThat(found.subject()).isNotNull();
                assertThat(List.of(found.login(), found.name(), found.mail(), found.phone()))
                        .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(200));
                assertThat(found.groups()).hasSizeLessThanOrEqualTo(200);
            });
        }
    }

    private static SearchResultEntry entry(DirectorySchema schema, byte[] input) {
        var attributes = new ArrayList<Attribute>();
        var lines = split(input, (byte) '\n');
        for (int i = 0; i < Math.min(lines.size(), schema.attributes().size()); i++) {
            attributes.add(new Attribute(
                    schema.attributes().get(i), split(lines.get(i), (byte) '\t').toArray(byte[][]::new)));
        }
        return new SearchResultEntry("uid=x,dc=example", attributes);
    }

    private static List<byte[]> split(byte[] octets, byte at) {
        var parts = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i <= octets.length; i++) {
            if (i == octets.length || octets[i] == at) {
                parts.add(Arrays.copyOfRange(octets, start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    @Test
    void survivesMutants() {
        Mutants.of(
                        "8f1b\nzhang\n张三\nz@example\n13800000000\n办公室\n云溪区\ncn=a,dc=example\tcn=\\e5\\bc\\a0+ou=b,dc=example\tno name")
                .forEach(octets -> {
                    try {
                        takesInOrLeavesOut(octets);
                    } catch (LDAPException away) {
                        throw new AssertionError(away);
                    }
                });
    }
}
