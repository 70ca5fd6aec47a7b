package suite;

import org.springframework.stereotype.Service;

@Service
class OrderService {

    private final Orders orders;

    private int placed;

    OrderService(Orders orders) {
        this.orders = orders;
    }

    int size() {
        return (int) orders.count();
    }

    int place(String order) {
        placed++; // HAZARD H57
        return placed + orders.save(order).length(); // HAZARD H57
    }
}
