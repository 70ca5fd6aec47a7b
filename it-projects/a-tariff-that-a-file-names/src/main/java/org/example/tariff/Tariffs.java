package org.example.tariff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/** Finds the tariff, which a file names. */
public final class Tariffs {

    private Tariffs() {}

    public static String use(String zone) {
        try (BufferedReader names = new BufferedReader(
                new InputStreamReader(Tariffs.class.getResourceAsStream("/tariff.txt"), StandardCharsets.UTF_8))) {
            Class<?> tariff = Class.forName(names.readLine());
            return (String) tariff.getMethod(names.readLine(), String.class).invoke(null, zone);
        } catch (IOException | ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("no tariff", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
