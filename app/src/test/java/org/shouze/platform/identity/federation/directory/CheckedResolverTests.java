package org.shouze.platform.identity.federation.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.federation.LdapSettings;

class CheckedResolverTests {

    @Test
    void findsADirectoryOfTheIntranet() throws Exception {
        assertThat(new CheckedResolver().getByName("10.1.2.3")).isEqualTo(InetAddress.getByName("10.1.2.3"));
    }

    @Test
    void leadsNoConnectionWhereNoServerIs() {
        var settings = new LdapSettings("169.254.169.254", 636, false, "cn=a", "dc=b", null, null, null);
        assertThatThrownBy(() -> DirectoryServer.of(settings).connect())
                .isInstanceOf(LDAPException.class)
                .hasMessageContaining("保留地址");
    }
}
