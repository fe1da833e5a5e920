package dev.pagination.async.internal;

import dev.pagination.async.ValueCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Rows to stored bytes and back: written by the codec, digested, compressed by gzip. */
final class PageBodies {

    private PageBodies() {}

    static PackedPage pack(List<?> rows, ValueCodec codec, ResumePlace start) {
        byte[] written = codec.write(rows);
        return new PackedPage(rows.size(), written.length, Digests.of(written), start, compressed(written));
    }

    /** What the codec wrote; empty if the body is not what was digested. */
    static Optional<byte[]> written(PackedPage page) {
        byte[] written;
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Objects.requireNonNull(page.body(), "body")))) {
            written = in.readAllBytes();
        } catch (IOException damaged) {
            return Optional.empty();
        }
        return Optional.of(written).filter(read -> Digests.of(read).equals(page.digest()));
    }

    private static byte[] compressed(byte[] written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(written.length / 4 + 64);
        try (GZIPOutputStream gzip = new FastGzip(out)) {
            gzip.write(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Level 1: about a third larger than level 6 for rows as JSON, and several times as fast. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
