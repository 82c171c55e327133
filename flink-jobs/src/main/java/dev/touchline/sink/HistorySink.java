package dev.touchline.sink;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.WriteApi;
import com.influxdb.client.WriteOptions;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.events.WriteErrorEvent;
import com.influxdb.client.write.events.WriteRetriableErrorEvent;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines to whatever speaks InfluxDB's {@code /api/v2/write}. Batches go out on the client's own thread from a bounded buffer:
 * a slow or absent store costs history, counted, never the live path.
 */
public record HistorySink(String url, String token, String organisation, String bucket) implements Sink<String> {
    private static final Logger LOG = LoggerFactory.getLogger(HistorySink.class);
    private static final int BATCH = 500;
    private static final int BUFFER = 20_000;

    @Override
    public SinkWriter<String> createWriter(WriterInitContext context) {
        return new Writer(this, context.metricGroup().counter("history_batches_failed"));
    }

    @Override
    public String toString() {
        return "HistorySink[url=" + url + ", bucket=" + bucket + "]"; // the token stays out of logs
    }

    private static final class Writer implements SinkWriter<String> {
        private final InfluxDBClient client;
        private final WriteApi api;

        Writer(HistorySink where, Counter failed) {
            client = InfluxDBClientFactory.create(
                    where.url, where.token.toCharArray(), where.organisation, where.bucket);
            api = client.makeWriteApi(WriteOptions.builder()
                    .batchSize(BATCH)
                    .flushInterval(1000)
                    .bufferLimit(BUFFER)
                    .build());
            api.listenEvents(WriteErrorEvent.class, event -> {
                failed.inc();
                LOG.warn(
                        "history not written to {}: {}",
                        where.url,
                        event.getThrowable().getMessage());
            });
            api.listenEvents(WriteRetriableErrorEvent.class, event -> failed.inc());
        }

        @Override
        public void write(String line, Context context) {
            api.writeRecord(WritePrecision.US, line);
        }

        @Override
        public void flush(boolean endOfInput) {
            if (endOfInput) {
                api.flush();
            }
        }

        @Override
        public void close() {
            api.close();
            client.close();
        }
    }
}
