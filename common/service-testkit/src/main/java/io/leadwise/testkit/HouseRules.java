package io.leadwise.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How a service is laid out, as rules that its architecture test runs. */
public final class HouseRules {

  private static final String API = "io.leadwise.*.api..";
  private static final String MESSAGING = "io.leadwise.*.messaging..";
  private static final String APPLICATION = "io.leadwise.*.application..";
  private static final String PERSISTENCE = "io.leadwise.*.persistence..";
  private static final String DOMAIN = "io.leadwise.*.domain..";
  private static final String CONFIG = "io.leadwise.*.config..";
  private static final String KIT = "io.leadwise.kit..";

  private static final Set<String> HTTP_METHODS =
      Set.of(
          "jakarta.ws.rs.GET",
          "jakarta.ws.rs.POST",
          "jakarta.ws.rs.PUT",
          "jakarta.ws.rs.PATCH",
          "jakarta.ws.rs.DELETE");
  private static final Set<String> ACCESS =
      Set.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll");
  private static final Set<String> CLOCK_READERS =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.System.currentTimeMillis",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone");

  /** HTTP is the outermost room: nothing calls into it. */
  @ArchTest
  public static final ArchRule NOBODY_USES_API =
      noClasses()
          .that()
          .resideOutsideOfPackage(API)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(API)
          .allowEmptyShould(true);

  /** Wire records and consumers are the outermost room: nothing calls into it. */
  @ArchTest
  public static final ArchRule NOBODY_USES_MESSAGING =
      noClasses()
          .that()
          .resideOutsideOfPackage(MESSAGING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(MESSAGING)
          .allowEmptyShould(true);

  /** The way to the database leads through the application. */
  @ArchTest
  public static final ArchRule API_AND_MESSAGING_DO_NOT_USE_PERSISTENCE =
      noClasses()
          .that()
          .resideInAnyPackage(API, MESSAGING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PERSISTENCE)
          .allowEmptyShould(true);

  /** Use cases know ports, not the adapters behind them. */
  @ArchTest
  public static final ArchRule APPLICATION_KNOWS_NO_ADAPTERS =
      noClasses()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .dependOnClassesThat(
              are(
                  resideInAPackage("io.leadwise..")
                      .and(not(resideInAnyPackage(APPLICATION, PERSISTENCE, DOMAIN, CONFIG, KIT)))))
          .allowEmptyShould(true);

  /** Repositories hold domain objects and know nobody above. */
  @ArchTest
  public static final ArchRule PERSISTENCE_USES_ONLY_DOMAIN =
      noClasses()
          .that()
          .resideInAPackage(PERSISTENCE)
          .should()
          .dependOnClassesThat(
              are(
                  resideInAPackage("io.leadwise..")
                      .and(not(resideInAnyPackage(PERSISTENCE, DOMAIN, KIT)))))
          .allowEmptyShould(true);

  /** The rules of the business stand alone; they may only refuse. */
  @ArchTest
  public static final ArchRule DOMAIN_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat(
              are(
                  resideInAPackage("io.leadwise..")
                      .and(not(resideInAnyPackage(DOMAIN, "io.leadwise.kit.problem..")))))
          .allowEmptyShould(true);

  /** Settings are read by others and need nobody. */
  @ArchTest
  public static final ArchRule CONFIG_USES_ONLY_DOMAIN =
      noClasses()
          .that()
          .resideInAPackage(CONFIG)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API, MESSAGING, APPLICATION, PERSISTENCE)
          .allowEmptyShould(true);

  /** Rooms may not need each other in a circle. */
  @ArchTest
  public static final ArchRule NO_CYCLES =
      slices().matching("io.leadwise.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  /** Time and ids are injected, so that a test can set them. */
  @ArchTest
  public static final ArchRule TIME_AND_IDS_ARE_INJECTED =
      noClasses()
          .should()
          .callMethodWhere(describe("reads a clock of its own or makes an id", HouseRules::impure))
          .allowEmptyShould(true);

  /** HTTP endpoints are found in one place, under one kind of name. */
  @ArchTest
  public static final ArchRule RESOURCES_LIVE_IN_API =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .and()
          .areNotInterfaces()
          .should()
          .resideInAPackage(API)
          .andShould()
          .haveSimpleNameEndingWith("Resource")
          .allowEmptyShould(true);

  /** Kafka consumers are found in one place, under one kind of name. */
  @ArchTest
  public static final ArchRule CONSUMERS_LIVE_IN_MESSAGING =
      methods()
          .that()
          .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
          .should()
          .beDeclaredInClassesThat(
              describe(
                  "reside in messaging and end with Consumer",
                  c ->
                      resideInAPackage(MESSAGING).test(c)
                          && c.getSimpleName().endsWith("Consumer")))
          .allowEmptyShould(true);

  /** The aggregate is the domain object. */
  @ArchTest
  public static final ArchRule ENTITIES_LIVE_IN_DOMAIN =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .resideInAPackage(DOMAIN)
          .allowEmptyShould(true);

  /** Deny by default: every endpoint names who may call it. */
  @ArchTest
  public static final ArchRule ENDPOINTS_NAME_THEIR_ROLES =
      methods()
          .that(describe("answer HTTP", HouseRules::answersHttp))
          .should(nameTheirRoles())
          .allowEmptyShould(true);

  private HouseRules() {}

  private static boolean impure(JavaMethodCall call) {
    var target = call.getTarget();
    boolean now =
        target.getOwner().getPackageName().equals("java.time")
            && target.getName().equals("now")
            && target.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    return now || CLOCK_READERS.contains(target.getOwner().getName() + "." + target.getName());
  }

  private static boolean answersHttp(JavaMethod method) {
    return !method.getOwner().isInterface()
        && HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith);
  }

  private static ArchCondition<JavaMethod> nameTheirRoles() {
    return new ArchCondition<>("be annotated with @RolesAllowed or @PermitAll") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        JavaClass owner = method.getOwner();
        boolean named =
            ACCESS.stream().anyMatch(a -> method.isAnnotatedWith(a) || owner.isAnnotatedWith(a));
        events.add(
            new SimpleConditionEvent(
                method, named, method.getFullName() + " does not say who may call it"));
      }
    };
  }
}
