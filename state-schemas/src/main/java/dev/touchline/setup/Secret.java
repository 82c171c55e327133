package dev.touchline.setup;

/** A password or token that does not print itself. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
