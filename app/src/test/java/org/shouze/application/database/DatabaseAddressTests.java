package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/sz, jdbc:postgresql://db.example/sz, env, env-pw",
        "jdbc:postgresql://db/sz?user=u&password=p%40w, jdbc:postgresql://db/sz?user=u&password=p%40w, u, p@w",
        "postgresql://db.example:5433/sz, jdbc:postgresql://db.example:5433/sz, env, env-pw",
        "postgres://u:p%40+w@db/sz?sslmode=require, jdbc:postgresql://db/sz?sslmode=require, u, p@+w",
        "postgresql://u@db/sz, jdbc:postgresql://db/sz, u, env-pw"
    })
    void readsBothFormsOfAUrl(String text, String url, String user, String password) {
        assertThat(DatabaseAddress.in(environment(text))).contains(new DatabaseAddress(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "mysql://u:secret@db/sz",
                "jdbc:mysql://db/sz?password=secret",
                "postgresql://u:secret@db",
                "postgresql://u:secret@db/",
                "postgresql:///sz",
                "postgresql://a,,b/sz",
                "postgresql://u:sec@a,b:port/sz",
                "jdbc:postgresql://db:port/sz?password=secret",
                "postgresql://u:sec ret@db/sz"
            })
    void refusesEverythingElseWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> DatabaseAddress.in(environment(text)))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageStartingWith("SHOUZE_DATABASE_URL is not a PostgreSQL URL")
                .hasMessageNotContaining("sec");
    }

    @ParameterizedTest
    @CsvSource({
        "'postgresql://u:p@a:5433,b/sz', 'jdbc:postgresql://a:5433,b/sz?', u",
        "'postgresql://a.example:5433,b-2:5434/sz?sslmode=require', 'jdbc:postgresql://a.example:5433,b-2:5434/sz?sslmode=require&', env",
        "'jdbc:postgresql://a,b/sz', 'jdbc:postgresql://a,b/sz?', env"
    })
    void findsThePrimaryAmongSeveralServers(String text, String beginning, String user) {
        var address = DatabaseAddress.in(environment(text)).orElseThrow();

        assertThat(address.url())
                .isEqualTo(
                        beginning + "targetServerType=primary&hostRecheckSeconds=2&connectTimeout=5&tcpKeepAlive=true");
        assertThat(address.user()).isEqualTo(user);
    }

    @Test
    void leavesToTheUserWhatHeHasSaidAboutTheServers() {
        var url = "jdbc:postgresql://a,b/sz?targetServerType=any&tcpKeepAlive=false&connectTimeout=1";

        assertThat(DatabaseAddress.in(environment(url)).orElseThrow().url()).isEqualTo(url + "&hostRecheckSeconds=2");
    }

    @Test
    void refusesAServerWithoutAUser() {
        assertThatThrownBy(() -> DatabaseAddress.in(Map.of("SHOUZE_DATABASE_URL", "postgresql://db/sz")))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("SHOUZE_DATABASE_USER");
    }

    @Test
    void isAbsentWhereNothingIsSaid() {
        assertThat(DatabaseAddress.in(Map.of())).isEmpty();
        assertThat(DatabaseAddress.in(Map.of("SHOUZE_DATABASE_URL", " "))).isEmpty();
    }

    private static Map<String, String> environment(String url) {
        return Map.of("SHOUZE_DATABASE_URL", url, "SHOUZE_DATABASE_USER", "env", "SHOUZE_DATABASE_PASSWORD", "env-pw");
    }
}
