package org.fortnight.markdown;

import jakarta.validation.Validation;
import java.util.Locale;
import java.util.Optional;
import org.fortnight.markdown.LessonReader.Links;
import org.fortnight.markdown.LessonReader.Reading;
import org.fortnight.markdown.LessonReader.Source;
import org.fortnight.picture.Pictures;
import org.fortnight.picture.TestPictures;

/** Reads lessons without Spring and without a database. */
public final class TestReader {

    /** Links to any file lead somewhere. */
    public static final Links ANYWHERE = new Links() {
        @Override
        public Optional<String> lesson(String file) {
            return Optional.of("/tracks/t/lessons/" + file.replaceAll("^(?:.*/)?(?:\\d+-)?([a-z-]+)\\.md$", "$1"));
        }

        @Override
        public Optional<String> media(String path) {
            return Optional.of("/media/0/" + path.substring(path.lastIndexOf('/') + 1));
        }
    };

    /** Links to no file lead anywhere. */
    static final Links NOWHERE = knowing(Terms.NONE);

    private static final Temml TEMML = new Temml();

    private static final Pictures PICTURES = TestPictures.drawn();

    private TestReader() {}

    /** A track with these terms and without other files. */
    static Links knowing(Terms terms) {
        return new Links() {
            @Override
            public Optional<String> lesson(String file) {
                return Optional.empty();
            }

            @Override
            public Optional<String> media(String path) {
                return Optional.empty();
            }

            @Override
            public Terms terms() {
                return terms;
            }
        };
    }

    public static StrictYaml yaml() {
        return new StrictYaml(Validation.buildDefaultValidatorFactory().getValidator());
    }

    public static LessonReader reader() {
        return new LessonReader(TEMML, new PictureHtml(PICTURES), yaml());
    }

    /** What a learner typed, as an English page shows it. */
    static SafeHtml note(String text) {
        return new PersonalText(TEMML).html(text, Locale.ENGLISH);
    }

    static Reading read(String text) {
        return reader().read(new Source("01-day.md", "en", text), ANYWHERE);
    }
}
