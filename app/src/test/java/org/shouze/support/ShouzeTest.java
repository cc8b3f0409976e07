package org.shouze.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shouze.application.ShouzeApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole platform on a real PostgreSQL. All such tests share one context: each makes a {@link
 * TestBureau} of its own, which no other test can see.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ShouzeApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPlatform.class)
@Import({
    TestPlatform.SettableTime.class,
    TestBureau.Factory.class,
    Doors.class,
    BusyBureau.class,
    BusyBureau.Workplace.class,
    BusyBureau.Proceedings.class,
    BusyBureau.Duties.class,
    StatementCounter.class,
    CookieJar.class,
    TestScratch.class,
    HandlerPlan.class,
    TheirRecords.class
})
public @interface ShouzeTest {}
