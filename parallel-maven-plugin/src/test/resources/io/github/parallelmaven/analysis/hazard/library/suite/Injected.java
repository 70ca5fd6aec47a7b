package suite;

import com.google.inject.Inject;

class Injected {

    @Inject
    static Orders orders;
}
