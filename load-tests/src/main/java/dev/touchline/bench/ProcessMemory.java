package dev.touchline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of processes and all their descendants, in megabytes (10^6 bytes), as Linux counts it. */
public final class ProcessMemory {
    private ProcessMemory() {}

    /** Of one process and whatever it started. */
    public static double ofTree(long pid) {
        double sum = of(pid);
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            sum += process.get()
                    .descendants()
                    .mapToDouble(child -> of(child.pid()))
                    .sum();
        }
        return sum;
    }

    /** Of one process alone; 0 when it is gone. */
    public static double of(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6;
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }
}
