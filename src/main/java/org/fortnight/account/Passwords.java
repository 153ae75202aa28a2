package org.fortnight.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Passwords of 10 to 200 characters in any script, without other rules, except that common ones are refused. Hashed by
 * PBKDF2: bcrypt, Spring's default, would take no more than 72 bytes.
 */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final String HASH = "pbkdf2@SpringSecurity_v5_8";

    /** The form of a hash, sixteen bytes of salt and thirty-two of hash, which no password has. */
    static final String NOBODYS = "{" + HASH + "}" + "00".repeat(48);

    private static final int GUESSABLE = 1;

    /** A hundred characters like "@4$5!1|0o" would keep zxcvbn busy for a third of a second, fifty for a tenth. */
    private static final int MEASURED = 50;

    private final PasswordEncoder encoder;

    /** Its word lists take a tenth of a second to read, which a start need not wait for. */
    private final Supplier<Zxcvbn> zxcvbn = SingletonSupplier.of(Zxcvbn::new);

    Passwords() {
        this(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** Of another strength; hashes of one are nothing to the other. */
    Passwords(PasswordEncoder pbkdf2) {
        encoder = new DelegatingPasswordEncoder(HASH, Map.of(HASH, pbkdf2));
    }

    String hash(String password) {
        return encoder.encode(composed(password));
    }

    boolean fits(String password, Person person) {
        if (length(password) > LONGEST) {
            fitsNobody(password);
            return false;
        }
        return encoder.matches(composed(password), person.passwordHash());
    }

    /** Takes as long as a real one, so that the time does not tell which addresses have accounts. */
    void fitsNobody(String password) {
        encoder.matches(password.substring(0, Math.min(LONGEST, password.length())), NOBODYS);
    }

    /** In characters as people count them, nearly: an emoji is one, not two. */
    static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** Whether a list of passwords, names and patterns has it. */
    boolean isCommon(String password, List<String> about) {
        String start = password.substring(0, Math.min(MEASURED, password.length()));
        return zxcvbn.get().measure(start, about).getScore() <= GUESSABLE;
    }

    /** One keyboard sends é as a letter, another as a letter and an accent; both are the same password. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
