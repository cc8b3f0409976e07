package org.shouze.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Tests turn the clock and never sleep; what happens elsewhere is awaited by its condition. */
@AnalyzeClasses(packages = "org.shouze", importOptions = OnlyIncludeTests.class)
class TestHabitsTests {

    private static final Set<String> BEDS = Set.of(
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil");

    @ArchTest
    static final ArchRule neverSleeps = noClasses()
            .should()
            .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("sleep") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return BEDS.contains(call.getTargetOwner().getFullName() + "." + call.getName());
                }
            });
}
