package org.fortnight.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fortnight.markdown.FrontMatterReader.WrittenChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads an entry of {@code changes}: {@code date:} and {@code what:}, or {@code 2026-12-01: what}, or both in one text.
 */
final class ChangeReader extends ValueDeserializer<WrittenChange> {

    private static final Pattern DATE_AND_TEXT = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})[\\s:：,，—–-]+(.+)$");

    @Override
    public WrittenChange deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String written = parser.getValueAsString("");
            var match = DATE_AND_TEXT.matcher(written.strip());
            return match.matches()
                    ? new WrittenChange(date(match.group(1)), match.group(2))
                    : new WrittenChange(null, written);
        }
        LocalDate date = null;
        String what = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            LocalDate named = date(name);
            parser.nextToken();
            if (name.equals("date")) {
                date = date(parser.getValueAsString(""));
            } else if (name.equals("what") || named != null) {
                date = named == null ? date : named;
                what = parser.getValueAsString("");
            } else {
                context.handleUnknownProperty(parser, this, WrittenChange.class, name);
            }
        }
        return new WrittenChange(date, what);
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
