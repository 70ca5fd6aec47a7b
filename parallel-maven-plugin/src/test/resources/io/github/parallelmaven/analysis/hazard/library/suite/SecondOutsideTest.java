package suite;

import static java.sql.DriverManager.getConnection;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapdb.DBMaker;
import redis.clients.jedis.Jedis;

class SecondOutsideTest {

    @Test
    void connects() {
        assertNotNull(new Jedis("localhost", 6379)); // HAZARD H48
        assertThrows(Exception.class, () -> getConnection("jdbc:postgresql://db.example.org/shop")); // HAZARD H48
    }

    @Test
    void connectsToWhatItIsGiven() {
        String host = System.getenv("REDIS");
        assertNotNull(new Jedis(host, 6379));
    }

    @Test
    void opensAStore(@TempDir Path folder) {
        assertNotNull(DBMaker.fileDB("target/store.db")); // HAZARD H51
        assertNotNull(DBMaker.fileDB(folder.resolve("store.db").toString()));
        assertNotNull(DBMaker.memoryDB());
    }
}
