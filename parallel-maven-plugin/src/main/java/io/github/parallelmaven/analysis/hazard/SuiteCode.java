package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;

/**
 * What is worked out once for all test classes of a build.
 *
 * @param code the classes
 * @param mutations what methods change
 * @param selectedCalls the calls that rules look at
 * @param flow where methods hand values on
 * @param statics what is done with static fields
 */
record SuiteCode(
        CodeModel code, Mutations mutations, SelectedCalls selectedCalls, ValueFlow flow, StaticAccesses statics) {

    static SuiteCode of(CodeModel code) {
        Mutations mutations = new Mutations(code);
        return new SuiteCode(
                code, mutations, new SelectedCalls(code), new ValueFlow(code), new StaticAccesses(code, mutations));
    }
}
