package okhttp3.mockwebserver;

public class MockWebServer {

    public void enqueue(String response) {}
}
