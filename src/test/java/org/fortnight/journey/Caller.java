package org.fortnight.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who uses the site by plain links and forms, with cookies and without scripts. */
final class Caller {

    private final URI site;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Caller(String site) {
        this.site = URI.create(site);
    }

    Document page(String path) throws IOException, InterruptedException {
        return document(get(path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html")
                .GET());
    }

    /** Submits a form as a browser would: its own fields, and what somebody typed. */
    Document submit(Element form, Map<String, String> typed) throws IOException, InterruptedException {
        return document(post(form, typed));
    }

    HttpResponse<String> post(Element form, Map<String, String> typed) throws IOException, InterruptedException {
        var fields = form.select("input[name][value]").stream()
                .filter(input -> !input.attr("type").equals("checkbox"))
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value"), (a, b) -> b));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Registers and stays signed in. */
    void register(String email) throws IOException, InterruptedException {
        var form = page("/register").selectFirst("main form[action^=/register]");
        submit(form, Map.of("displayName", "Ada", "email", email, "password", "a long enough secret 7"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static Document document(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
