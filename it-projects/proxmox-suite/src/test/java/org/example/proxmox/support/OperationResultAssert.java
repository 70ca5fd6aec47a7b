package org.example.proxmox.support;

import org.assertj.core.api.AbstractAssert;
import org.example.proxmox.guest.OperationResult;
import org.example.proxmox.guest.OperationResult.Outcome;

/** Says what is expected of an operation. */
public final class OperationResultAssert extends AbstractAssert<OperationResultAssert, OperationResult> {

    private OperationResultAssert(OperationResult actual) {
        super(actual, OperationResultAssert.class);
    }

    public static OperationResultAssert assertResult(OperationResult actual) {
        return new OperationResultAssert(actual);
    }

    public OperationResultAssert isDone(String message) {
        return is(Outcome.DONE, message);
    }

    public OperationResultAssert isUnchanged(String message) {
        return is(Outcome.UNCHANGED, message);
    }

    public OperationResultAssert isFailed(String message) {
        return is(Outcome.FAILED, message);
    }

    private OperationResultAssert is(Outcome outcome, String message) {
        isNotNull();
        if (actual.outcome() != outcome || !actual.message().contains(message)) {
            failWithMessage(
                    "Expected %s with <%s> but was %s with <%s>", outcome, message, actual.outcome(), actual.message());
        }
        return this;
    }
}
