package dev.touchline.launch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people write it on a command line: {@code 90s}, {@code 3m}, {@code 2h}. */
record Span(long seconds) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,5})([smh])");

    /** Reads one from the command line. */
    static final class Reader implements ITypeConverter<Span> {
        @Override
        public Span convert(String value) {
            Matcher parts = WRITTEN.matcher(value);
            if (!parts.matches()) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no length of time, expected such as 90s, 3m or 2h");
            }
            long unit =
                    switch (parts.group(2)) {
                        case "h" -> 3600;
                        case "m" -> 60;
                        default -> 1;
                    };
            return new Span(Long.parseLong(parts.group(1)) * unit);
        }
    }
}
