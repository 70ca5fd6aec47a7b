package suite;

import okhttp3.mockwebserver.MockWebServer;

abstract class QueueBase {

    static final MockWebServer SHARED = new MockWebServer();
}
