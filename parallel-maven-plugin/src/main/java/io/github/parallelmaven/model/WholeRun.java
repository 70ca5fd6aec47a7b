package io.github.parallelmaven.model;

/**
 * One child build up to {@code verify}, the records of its two plugins kept apart.
 *
 * @param tests what Surefire's tests did
 * @param integrationTests what Failsafe's did
 */
public record WholeRun(TestRun tests, IntegrationRun integrationTests) {}
