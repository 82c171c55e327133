package dev.touchline.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The desktop's own browser, where there is a desktop. */
final class Browser {
    private Browser() {}

    static void open(String address) {
        Map<String, String> environment = System.getenv();
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        if (!mac && !environment.containsKey("DISPLAY") && !environment.containsKey("WAYLAND_DISPLAY")) {
            return;
        }
        try {
            new ProcessBuilder(List.of(mac ? "open" : "xdg-open", address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            System.out.println("(no browser could be opened; open the address by hand)");
        }
    }
}
