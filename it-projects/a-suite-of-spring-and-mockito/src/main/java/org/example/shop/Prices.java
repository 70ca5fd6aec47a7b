package org.example.shop;

public interface Prices {

    int of(String article);
}
