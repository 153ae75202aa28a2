package org.fortnight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.fortnight.PostgresTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form whose token is refused comes back with what was typed, and works when it is sent again. */
@PostgresTest
class RefusedFormTests {

    private static final Map<String, String> STALE = Map.of("_csrf", "of another day");

    @LocalServerPort
    private int port;

    private final String email = UUID.randomUUID() + "@example.org";
    private Caller ada;

    @BeforeEach
    void open() {
        ada = new Caller("http://localhost:" + port);
    }

    @Test
    void registrationKeepsEverythingButThePassword() throws Exception {
        var form = ada.page("/register?then=/account").selectFirst("main form");
        var typed = Map.of("displayName", "Ada", "email", email, "password", "a long enough secret 7");

        var response = ada.post(form, with(typed, STALE));

        assertThat(response.statusCode()).isEqualTo(403);
        var again = Jsoup.parse(response.body()).selectFirst("main form");
        assertThat(again.selectFirst("[role=alert]").text()).startsWith("Please send it again");
        assertThat(again.selectFirst("#displayName").val()).isEqualTo("Ada");
        assertThat(again.selectFirst("#email").val()).isEqualTo(email);
        assertThat(again.selectFirst("#password").val()).isEmpty();

        var account = ada.submit(again, typed);
        assertThat(account.location()).endsWith("/account");
        assertThat(account.selectFirst("#displayName").val()).isEqualTo("Ada");
    }

    @Test
    void signingInKeepsTheAddress() throws Exception {
        var form = ada.page("/login").selectFirst("main form");

        var response = ada.post(form, with(Map.of("email", email), STALE));

        assertThat(Jsoup.parse(response.body()).selectFirst("#email").val()).isEqualTo(email);
    }

    @Test
    void theAccountKeepsWhatWasTyped() throws Exception {
        ada.register(email);
        var form = ada.page("/account").selectFirst("main form[action=/account]");

        var response = ada.post(form, with(Map.of("displayName", "Countess", "timeZone", "Asia/Tokyo"), STALE));

        var page = Jsoup.parse(response.body());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(page.selectFirst("#displayName").val()).isEqualTo("Countess");
        assertThat(page.selectFirst("#timeZone").val()).isEqualTo("Asia/Tokyo");
        assertThat(page.selectFirst("#email").val()).isEqualTo(email);
        assertThat(ada.page("/account").selectFirst("#displayName").val()).isEqualTo("Ada");
    }

    @Test
    void anAccountPageThatIsNoLongerOnesOwnLeadsToSigningIn() throws Exception {
        ada.register(email);
        var form = ada.page("/account").selectFirst("main form[action=/account]");
        ada.submit(ada.page("/account").selectFirst("form[action=/logout]"), Map.of());

        var response = ada.post(form, Map.of("displayName", "Countess"));

        assertThat(response.uri()).hasPath("/login").hasQuery("then=/account");
    }

    @Test
    void anyOtherFormIsSentAgainByOneClick() throws Exception {
        ada.register(email);
        var form = Jsoup.parse("<form action='/preferences/theme'><input name='theme' value='dark'></form>")
                .selectFirst("form");

        var again = Jsoup.parse(ada.post(form, STALE).body()).selectFirst("main form");
        var page = ada.submit(again, Map.of("back", "/account"));

        assertThat(again.attr("action")).isEqualTo("/preferences/theme");
        assertThat(page.selectFirst("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void whatWasWrittenAtLengthIsShown() throws Exception {
        var form = Jsoup.parse("<form action='/preferences/theme'></form>").selectFirst("form");
        String text = "\nFirst line\nand <b>second</b> & third";

        var again =
                Jsoup.parse(ada.post(form, with(Map.of("text", text), STALE)).body());

        assertThat(again.selectFirst("main textarea[name=text]").wholeText()).isEqualTo(text);
    }

    @Test
    void aNoteIsSentAgainAsItWas() throws Exception {
        ada.register(email);
        var form =
                Jsoup.parse("<form action='/tracks/a/lessons/b/note'></form>").selectFirst("form");
        var sent = Map.of("_method", "put", "revision", "3", "text", "a thought\nand another");

        var again = Jsoup.parse(ada.post(form, with(sent, STALE)).body()).selectFirst("main form");

        assertThat(again.attr("action")).isEqualTo("/tracks/a/lessons/b/note");
        assertThat(again.select("textarea[name=text]").first().wholeText()).isEqualTo(sent.get("text"));
        assertThat(again.select("[name=_method]").val()).isEqualTo("put");
        assertThat(again.select("[name=revision]").val()).isEqualTo("3");
    }

    @Test
    void htmxGetsASentenceAtTheFormAndANewToken() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/tracks/a/enrolment"))
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("HX-Retarget")).contains("this");
        assertThat(response.headers().firstValue("HX-Reswap")).contains("beforeend");
        assertThat(response.headers().firstValue("Set-Cookie")).get().asString().startsWith("XSRF-TOKEN=");
        Element token = Jsoup.parse(response.body()).selectFirst("input[name=_csrf]");
        assertThat(token.val()).isNotBlank();
        assertThat(token.attr("hx-swap-oob")).isEqualTo("outerHTML:input[name='_csrf']");
    }

    private static Map<String, String> with(Map<String, String> typed, Map<String, String> more) {
        var all = new java.util.HashMap<>(typed);
        all.putAll(more);
        return all;
    }
}
