package org.example.shop;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class Till {

    private final Prices prices;

    public Till(Prices prices) {
        this.prices = prices;
    }

    public int total(List<String> articles) {
        return articles.stream().mapToInt(prices::of).sum();
    }
}
