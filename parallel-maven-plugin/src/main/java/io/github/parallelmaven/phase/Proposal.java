package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.SourceInsertion;
import java.util.List;

/**
 * What the phases want changed, before it is turned into bytes. Each phase replaces its own part; the whole is always
 * computed against the user's untouched files.
 *
 * @param tags category tags
 * @param isolation what keeps tests from overlapping
 * @param forkEdits what makes a constant another one in each fork
 * @param orders what starts the longest classes first
 * @param methodThreads what lets the tests of one class overlap
 * @param build versions, settings and flags
 * @param properties the text of {@code .mvn/parallel/parallel.properties}, or empty to leave it alone
 */
record Proposal(
        List<AnnotationInsertion> tags,
        List<AnnotationInsertion> isolation,
        List<SourceInsertion> forkEdits,
        List<AnnotationInsertion> orders,
        List<AnnotationInsertion> methodThreads,
        BuildProposal build,
        String properties) {

    Proposal {
        tags = List.copyOf(tags);
        isolation = List.copyOf(isolation);
        forkEdits = List.copyOf(forkEdits);
        orders = List.copyOf(orders);
        methodThreads = List.copyOf(methodThreads);
    }

    static Proposal none() {
        return new Proposal(List.of(), List.of(), List.of(), List.of(), List.of(), BuildProposal.none(), "");
    }

    Proposal withTags(List<AnnotationInsertion> newTags) {
        return new Proposal(newTags, isolation, forkEdits, orders, methodThreads, build, properties);
    }

    Proposal withIsolation(List<AnnotationInsertion> newIsolation) {
        return new Proposal(tags, newIsolation, forkEdits, orders, methodThreads, build, properties);
    }

    Proposal withForkEdits(List<SourceInsertion> newEdits) {
        return new Proposal(tags, isolation, newEdits, orders, methodThreads, build, properties);
    }

    Proposal withOrders(List<AnnotationInsertion> newOrders) {
        return new Proposal(tags, isolation, forkEdits, newOrders, methodThreads, build, properties);
    }

    Proposal withMethodThreads(List<AnnotationInsertion> newMethodThreads) {
        return new Proposal(tags, isolation, forkEdits, orders, newMethodThreads, build, properties);
    }

    Proposal withBuild(BuildProposal newBuild) {
        return new Proposal(tags, isolation, forkEdits, orders, methodThreads, newBuild, properties);
    }

    Proposal withProperties(String newProperties) {
        return new Proposal(tags, isolation, forkEdits, orders, methodThreads, build, newProperties);
    }
}
