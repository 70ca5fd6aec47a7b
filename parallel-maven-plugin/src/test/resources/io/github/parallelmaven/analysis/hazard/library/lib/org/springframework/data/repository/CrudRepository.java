package org.springframework.data.repository;

public interface CrudRepository<T, I> extends Repository<T, I> {

    T save(T entity);

    long count();
}
