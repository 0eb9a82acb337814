package org.isnad.workbench.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes as people write it: {@code 700M}, {@code 15G}; powers of ten. */
final class ByteSize implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([KMG]?)B?");
    private static final long THOUSAND = 1_000;

    @Override
    public Long convert(String value) {
        Matcher size = SIZE.matcher(value.strip().toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new TypeConversionException("'" + value + "' is no size; write 700M or 15G");
        }
        long number = Long.parseLong(size.group(1));
        return switch (size.group(2)) {
            case "K" -> number * THOUSAND;
            case "M" -> number * THOUSAND * THOUSAND;
            case "G" -> number * THOUSAND * THOUSAND * THOUSAND;
            default -> number;
        };
    }
}
