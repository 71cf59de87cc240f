package io.github.ipv6containers.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final int MOST_LINES = 250;

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(IPv6Containers.class);

    @Test
    void theExtensionDoesNotKnowTheReport() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.ipv6containers.report..")
                .check(MAIN);
    }

    @Test
    void usersMeetAnnotationsAndOneException() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.tryGetAnnotationOfType(API.class)
                                .filter(api -> api.status() == API.Status.INTERNAL)
                                .isPresent())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrder(
                        IPv6Containers.class.getName(),
                        EachIPFamily.class.getName(),
                        ContainerScope.class.getName(),
                        EndpointOf.class.getName(),
                        Speaks.class.getName(),
                        Speaks.List.class.getName(),
                        UnsupportedModeException.class.getName());
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching("io.github.ipv6containers.junit.(**)")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void keepsEveryPackageSmall() {
        assertThat(MAIN.stream().filter(JavaClass::isTopLevelClass).collect(groupingBy(JavaClass::getPackageName)))
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(15));
    }

    @Test
    void theExtensionUsesNoShadedClassOfTestcontainers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.testcontainers.shaded..")
                .check(MAIN);
    }

    @Test
    void everyPublicTypeSaysHowStableItIs() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .check(MAIN);
    }

    @Test
    void noSourceFileIsLong() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }

        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                .hasSizeLessThanOrEqualTo(MOST_LINES));
    }
}
