package dev.touchline.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.stream.Stream;

/** The rooms of the house: which packages are pure, and which may look at which. */
@AnalyzeClasses(packages = "dev.touchline", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] PURE = packages(
            "pitch",
            "camera",
            "footage",
            "sighting",
            "match",
            "event",
            "moment",
            "track",
            "kit",
            "fuse",
            "running",
            "tactics",
            "simulator.play");

    private static final String[] STATE_SCHEMAS =
            packages("pitch", "camera", "footage", "sighting", "match", "event", "moment", "wire", "setup");
    private static final String[] INFERENCE =
            packages("track", "kit", "decode", "infer", "detect", "pose", "place", "perceive");
    private static final String[] JOBS = packages("fuse", "running", "tactics", "job", "sink");
    private static final String[] INGEST = packages("ingest");
    private static final String[] DASHBOARD = packages("dashboard");
    private static final String[] ASSEMBLY = packages("simulator", "launch", "score", "load", "fault", "bench");

    @ArchTest
    static final ArchRule PURE_PACKAGES_KNOW_ONLY_EACH_OTHER_AND_MATHEMATICS = ArchRuleDefinition.classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(together(PURE, new String[] {
                "java..", "org.jspecify..", "org.ejml..", "org.locationtech.jts..", "org.hipparchus.."
            }));

    @ArchTest
    static final ArchRule STATE_SCHEMAS_LOOKS_AT_NOBODY =
            blind(STATE_SCHEMAS, together(INGEST, INFERENCE, JOBS, DASHBOARD, ASSEMBLY));

    @ArchTest
    static final ArchRule INGEST_LOOKS_AT_STATE_SCHEMAS_ALONE =
            blind(INGEST, together(INFERENCE, JOBS, DASHBOARD, ASSEMBLY));

    @ArchTest
    static final ArchRule INFERENCE_LOOKS_AT_STATE_SCHEMAS_ALONE =
            blind(INFERENCE, together(INGEST, JOBS, DASHBOARD, ASSEMBLY));

    @ArchTest
    static final ArchRule JOBS_LOOK_AT_INFERENCE_AND_STATE_SCHEMAS = blind(JOBS, together(INGEST, DASHBOARD, ASSEMBLY));

    @ArchTest
    static final ArchRule THE_DASHBOARD_LOOKS_AT_STATE_SCHEMAS_ALONE =
            blind(DASHBOARD, together(INGEST, INFERENCE, JOBS, ASSEMBLY));

    @ArchTest
    static final ArchRule THE_SIMULATOR_PROJECTS_WITH_ITS_OWN_CODE =
            blind(packages("simulator"), packages("camera", "place", "launch"));

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.touchline.(**)").should().beFreeOfCycles();

    private static ArchRule blind(String[] who, String[] whom) {
        return noClasses()
                .that()
                .resideInAnyPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .allowEmptyShould(true);
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "dev.touchline." + name + "..").toArray(String[]::new);
    }

    private static String[] together(String[]... groups) {
        return Stream.of(groups).flatMap(Stream::of).toArray(String[]::new);
    }
}
