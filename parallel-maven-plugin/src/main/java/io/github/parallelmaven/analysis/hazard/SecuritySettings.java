package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.Map;

/** H16: security providers, properties or the security manager are changed. */
public final class SecuritySettings extends GlobalCallRule {

    private static final String KEY = "java.security.Security";

    public SecuritySettings() {
        super(
                "H16",
                "security_settings",
                Map.of(
                        "java.security.Security.addProvider", KEY,
                        "java.security.Security.insertProviderAt", KEY,
                        "java.security.Security.removeProvider", KEY,
                        "java.security.Security.setProperty", KEY,
                        "java.security.Policy.setPolicy", KEY,
                        "java.lang.System.setSecurityManager", KEY));
    }

    /** Properties of different names are different things. */
    @Override
    Resource resource(TestClassCode test, Step step, Call call) {
        return isProperty(call) && call.argument(0) instanceof Value.Constant name
                ? new Resource("security property:" + name.value(), KEY, ResourceUse.Sharing.WHOLE_JVM)
                : super.resource(test, step, call);
    }

    @Override
    String constant(TestClassCode test, Step step, Call call) {
        return isProperty(call) && call.argument(0) instanceof Value.Constant
                ? SetByCode.always(test, step, call.argument(1))
                : "";
    }

    @Override
    boolean matters(TestClassCode test, Step step, Call call) {
        return !isProperty(call) || call.argument(1) instanceof Value.Constant || SetByCode.isMeant(test, step);
    }

    private static boolean isProperty(Call call) {
        return call.name().equals("setProperty");
    }
}
