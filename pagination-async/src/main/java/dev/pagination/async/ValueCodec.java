package dev.pagination.async;

import java.util.List;

/**
 * Writes parameters and rows as bytes and reads them back. Implementations are thread-safe, read back what is equal to
 * what was written, and write equal values as equal bytes: the bytes are compared when a request is submitted again and
 * when a source has to be read again.
 */
public interface ValueCodec {

    /**
     * A name that is stored with each job; a worker without a codec of that name fails the job. 1 to 100 characters.
     */
    String name();

    /**
     * Writes the parameters of a job or a list of rows.
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    byte[] write(Object value);

    /**
     * Reads the parameters of a job.
     *
     * @throws IllegalArgumentException if the bytes are not such a value
     */
    <P> P read(byte[] bytes, Class<P> type);

    /**
     * Reads the rows of a page.
     *
     * @throws IllegalArgumentException if the bytes are not such rows
     */
    <T> List<T> readRows(byte[] bytes, Class<T> type);
}
