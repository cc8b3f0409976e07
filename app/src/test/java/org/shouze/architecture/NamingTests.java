package org.shouze.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What a name says: what comes in, what goes out, what keeps and what is kept. */
@AnalyzeClasses(packages = "org.shouze", importOptions = DoNotIncludeTests.class)
class NamingTests {

    /** Query and Filter are what an address asks for. */
    private static final String PAYLOAD = ".*(Request|Response|Query|Filter)";

    @ArchTest
    static final ArchRule namesPayloadsAsSuch = classes()
            .that()
            .resideInAPackage("org.shouze..rest..")
            .and(new DescribedPredicate<JavaClass>("are records of their own") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isRecord()
                            && type.getEnclosingClass()
                                    .map(outer -> outer.isMetaAnnotatedWith(Controller.class))
                                    .orElse(true);
                }
            })
            .should()
            .haveNameMatching(PAYLOAD);

    @ArchTest
    static final ArchRule namesWhatRequestsBringAsSuch = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.shouze..rest..")
            .should(takeOnly("payloads named Request", RequestBody.class, "Request"));

    @ArchTest
    static final ArchRule namesFormsAsSuch = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.shouze..web..")
            .and()
            .areMetaAnnotatedWith(PostMapping.class)
            .should(takeOnly("forms named Form", null, "Form"));

    @ArchTest
    static final ArchRule keepsSqlInStores = fields().that()
            .haveRawType(JdbcClient.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Store");

    @ArchTest
    static final ArchRule keepsAggregatesInside = classes()
            .that()
            .resideOutsideOfPackage("org.shouze.platform.kernel..")
            .and(new DescribedPredicate<JavaClass>("are kept by a store of their name and change") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isMetaAnnotatedWith(Component.class)
                            && type.getPackage().containsClassWithSimpleName(type.getSimpleName() + "Store")
                            && (!type.isRecord() || hasTransitions(type));
                }
            })
            .should()
            .bePackagePrivate();

    /** A record that lets others make another of its kind is a state of something that changes, not a view of it. */
    private static boolean hasTransitions(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC))
                .anyMatch(method -> method.getRawReturnType().equals(type));
    }

    private static ArchCondition<JavaMethod> takeOnly(
            String what, @Nullable Class<? extends Annotation> mark, String ending) {
        return new ArchCondition<>("take only " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaParameter parameter : method.getParameters()) {
                    var type = parameter.getRawType();
                    var concerned = mark == null
                            ? type.isRecord() && type.getName().startsWith("org.shouze.")
                            : parameter.isAnnotatedWith(mark);
                    events.add(new SimpleConditionEvent(
                            method,
                            !concerned || type.getSimpleName().endsWith(ending),
                            method.getFullName() + " takes " + type.getSimpleName()));
                }
            }
        };
    }
}
