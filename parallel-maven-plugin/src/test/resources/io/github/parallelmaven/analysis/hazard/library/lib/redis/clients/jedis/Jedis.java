package redis.clients.jedis;

public class Jedis {

    public Jedis(String host, int port) {}
}
