package io.github.parallelmaven.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter of a test, {@code @BeforeEach} or {@code @AfterEach} method: a new object, made for this test by its
 * constructor without arguments. All three methods of one test get the same object; no other test ever gets it, so
 * neither thread nor order of tests matters to it. Each invocation of a parameterized or repeated test is a test.
 *
 * <pre>{@code
 * @ExtendWith(FreshFixtures.class)
 * class StartVmTest {
 *
 *     @BeforeEach
 *     void aStoppedMachine(@Fresh ApiMockBuilder api) {
 *         api.withVm("100", "stopped");
 *     }
 *
 *     @Test
 *     void startsIt(@Fresh ApiMockBuilder api) { ... }
 * }
 * }</pre>
 *
 * <p>A test that starts threads of its own takes a {@code @Fresh ThreadLocal<ApiMockBuilder>}: one object for each of
 * its threads.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {}
