package dev.touchline.launch;

/** An assembly on the terminal: a line per part that stands, and an orderly end on Ctrl-C. */
final class Stage {
    private Stage() {}

    static Assembly open(WorkFolder work) {
        return open(work, false);
    }

    /**
     * Opens one whose work folder may outlive it.
     *
     * @param keep whether to leave the work folder in any case
     */
    static Assembly open(WorkFolder work, boolean keep) {
        long began = System.nanoTime();
        var assembly = new Assembly(work.path(), (process, part) -> {
            System.out.printf("%5.1f s  %-8s %s%n", (System.nanoTime() - began) * 1e-9, process, part);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            assembly.close();
            if (!assembly.failed() && !keep) {
                work.delete();
            }
        }));
        return assembly;
    }
}
