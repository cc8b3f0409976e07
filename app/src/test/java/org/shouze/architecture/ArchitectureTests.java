package org.shouze.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the compiler cannot see: the habits of the house. */
@AnalyzeClasses(packages = "org.shouze", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> CLOCKLESS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.LocalTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    @ArchTest
    static final ArchRule keepsControllersInside =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule keepsStoresInside =
            classes().that().areMetaAnnotatedWith(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesStoresAsSuch =
            classes().that().areMetaAnnotatedWith(Repository.class).should().haveSimpleNameEndingWith("Store");

    @ArchTest
    static final ArchRule keepsPagesApartFromTheApi = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.shouze..rest..");

    @ArchTest
    static final ArchRule keepsTheApiApartFromPages = noClasses()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.shouze..web..");

    @ArchTest
    static final ArchRule asksTheInjectedClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.shouze.platform.kernel", "org.shouze.application.database..")
            .should()
            .callCodeUnitWhere(readsTheWallClock());

    @ArchTest
    static final ArchRule injectsThroughConstructors = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule injectsValuesThroughConstructors = noFields().should().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule everyHandlerDeclaresItsPermission = methods()
            .that(new DescribedPredicate<JavaMethod>("handle a request") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getOwner().isMetaAnnotatedWith(Controller.class)
                            && method.isMetaAnnotatedWith(RequestMapping.class);
                }
            })
            .should(declareAPermission());

    @ArchTest
    static final ArchRule keepsConstantsFinal = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.not(new DescribedPredicate<JavaClass>("are templates") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().startsWith("Jte");
                }
            }))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule usesPlainNames = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Common)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..");

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return new DescribedPredicate<>("read the wall clock") {
            @Override
            public boolean test(JavaCall<?> call) {
                var owner = call.getTargetOwner().getFullName();
                var name = call.getName();
                var noClock = call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isAssignableTo(Clock.class));
                return (CLOCKLESS.contains(owner) && name.equals("now") && noClock)
                        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                        || (owner.equals("java.time.Clock") && name.startsWith("system"))
                        || (owner.equals("java.util.Date")
                                && name.equals("<init>")
                                && call.getTarget().getRawParameterTypes().isEmpty());
            }
        };
    }

    private static ArchCondition<JavaMethod> declareAPermission() {
        return new ArchCondition<>("declare a permission, or that the door is open and why") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var element = method.reflect();
                var owner = method.getOwner().reflect();
                var declared = AnnotatedElementUtils.hasAnnotation(element, Requires.class)
                        || AnnotatedElementUtils.hasAnnotation(element, OpenDoor.class)
                        || AnnotatedElementUtils.hasAnnotation(owner, Requires.class)
                        || AnnotatedElementUtils.hasAnnotation(owner, OpenDoor.class);
                var isPrivate = method.getModifiers().contains(JavaModifier.PRIVATE);
                events.add(new SimpleConditionEvent(
                        method, declared && !isPrivate, method.getFullName() + " declares no permission"));
            }
        };
    }
}
