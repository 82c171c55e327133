package dev.touchline.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The Avro contract of a record: its current schema, and every one ever released, oldest first. */
final class Schemas {
    private Schemas() {}

    static Schema current(Class<?> type) {
        Schema schema = read("/avro/" + type.getSimpleName() + ".avsc");
        if (schema == null) {
            throw new WireException("no Avro schema for " + type.getName() + "; add src/main/avro/"
                    + type.getSimpleName() + ".avsc to state-schemas");
        }
        return schema;
    }

    static List<Schema> released(Class<?> type) {
        List<Schema> all = new ArrayList<>();
        for (int release = 1; ; release++) {
            Schema schema = read("/avro/released/" + type.getSimpleName() + "/" + release + ".avsc");
            if (schema == null) {
                return all;
            }
            all.add(schema);
        }
    }

    private static @Nullable Schema read(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            return in == null ? null : new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new WireException("cannot read " + resource, e);
        }
    }
}
