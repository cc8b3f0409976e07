package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform on a PostgreSQL of the bureau's own. */
class ExternalDatabaseJourneyTests {

    private static final String WITNESS = """
            CREATE TABLE public.witness (acting text, session text);
            GRANT INSERT ON public.witness TO PUBLIC;
            CREATE FUNCTION public.bear_witness() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO public.witness VALUES (current_user, session_user); RETURN NULL; END $$;
            CREATE TRIGGER witness AFTER INSERT ON identity.account
                FOR EACH ROW EXECUTE FUNCTION public.bear_witness();
            """;

    private static final String OWNERS = """
            SELECT DISTINCT tableowner FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'witness'
            """;

    @Test
    void worksAsTheLesserRoleOnTablesOfTheOwner(@TempDir Path home) {
        try (var server = PrivatePostgres.start();
                var shouze = RunningShouze.start(home, server.environment());
                var visitor = Visitor.arrive()) {
            assertThat(shouze.databaseProcesses()).isEmpty();
            server.askTheBureau(WITNESS);
            var page = visitor.atTheDesk();

            SetUp.complete(page, shouze);
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);

            assertThat(page.locator(".sz-user-name")).hasText(SetUp.CLERK);
            assertThat(server.askTheBureau(OWNERS)).isEqualTo(PrivatePostgres.OWNER);
            assertThat(server.askTheBureau("SELECT DISTINCT acting, session FROM public.witness"))
                    .isEqualTo("shouze_app|" + PrivatePostgres.OWNER);
        }
    }
}
