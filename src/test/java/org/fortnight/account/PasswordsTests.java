package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "password123",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "iloveyou123",
                "Ada Lovelace",
                "ada@example.org"
            })
    void commonOnesAreRefused(String password) {
        assertThat(passwords.isCommon(password, List.of("Ada Lovelace", "ada@example.org")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"four unlikely walnuts", "一只会飞的蓝色大象在唱歌", "correct horse battery", "Лошадь скрепка батарея"})
    void uncommonOnesOfAnyScriptArePossible(String password) {
        assertThat(passwords.isCommon(password, List.of("Ada Lovelace", "ada@example.org")))
                .isFalse();
    }

    @Test
    void anAccentIsTheSameHoweverTheKeyboardSendsIt() {
        String password = "Élégante crème brûlée";
        var person = person(passwords.hash(Normalizer.normalize(password, Normalizer.Form.NFD)));

        assertThat(passwords.fits(Normalizer.normalize(password, Normalizer.Form.NFC), person))
                .isTrue();
        assertThat(passwords.fits("Elegante creme brulee", person)).isFalse();
    }

    @Test
    void aHashSaysHowItWasMadeAndIsNeverTheSame() {
        assertThat(passwords.hash("four unlikely walnuts"))
                .startsWith("{pbkdf2")
                .isNotEqualTo(passwords.hash("four unlikely walnuts"));
    }

    @Test
    void whoHasNoAccountIsHashedLikeAnybody() {
        assertThat(Passwords.NOBODYS).hasSameSizeAs(passwords.hash("four unlikely walnuts"));
        assertThatNoException().isThrownBy(() -> passwords.fitsNobody("four unlikely walnuts"));
    }

    private static Person person(String hash) {
        return new Person(
                PersonId.next(),
                "Ada",
                new EmailAddress("ada@example.org"),
                hash,
                Role.LEARNER,
                new Preferences(null, ZoneOffset.UTC, Theme.SYSTEM),
                Instant.EPOCH);
    }
}
