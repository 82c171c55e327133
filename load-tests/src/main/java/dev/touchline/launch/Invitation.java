package dev.touchline.launch;

import dev.touchline.setup.DashboardAddress;
import java.nio.charset.StandardCharsets;

/** Where to look: the dashboard's address and, when a tablet can reach it, the same as a QR code. */
record Invitation(String link, DashboardAddress address) {
    void print() {
        System.out.println();
        System.out.println("The match is on at " + link + "   (Ctrl-C stops everything)");
        if (address.isLoopback()) {
            return;
        }
        System.out.println("The link lets in whoever has it. Its certificate is "
                + (address.certificate() == null ? "made for this run: the tablet asks once." : "the venue's."));
        // the terminal may be in UTF-8 where the locale does not say so
        System.out.writeBytes(("\n" + QrText.of(link)).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
