package org.fortnight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is shipped: what it survives, and what it says when it cannot start. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BuiltJarIT {

    private static final Path LESSONS = Path.of("curriculum").toAbsolutePath();

    private static final String SETTINGS = ";MODE=PostgreSQL;NON_KEYWORDS=KEY,DAY;DATABASE_TO_LOWER=TRUE";

    @TempDir
    Path folder;

    @Test
    void everyAnsweredTickSurvivesAKilledProcess() throws Exception {
        var ada = "ada@example.org";
        int ticked = 0;
        try (var jar = start(folder.resolve("data"))) {
            var caller = new Caller(jar.address());
            caller.register(ada);
            for (int day = 1; day <= 3; day++) {
                var lesson = caller.page("/tracks/llm-14-days/days/" + day);
                for (var step : lesson.select("[data-step]")) {
                    var form = step.is("form") ? step : step.selectFirst("form[action$=/completion]");
                    assertThat(caller.post(form, Map.of()).statusCode()).isEqualTo(200);
                    ticked++;
                }
            }
            jar.kill();
        }

        try (var jar = start(folder.resolve("data"))) {
            var caller = new Caller(jar.address());
            var form = caller.page("/login").selectFirst("main form[action^=/login]");
            caller.submit(form, Map.of("email", ada, "password", "a long enough secret 7"));
            int kept = 0;
            for (int day = 1; day <= 3; day++) {
                kept += caller.page("/tracks/llm-14-days/days/" + day)
                        .select("[data-step][data-done=true]")
                        .size();
            }
            assertThat(ticked).isGreaterThan(15);
            assertThat(kept).isEqualTo(ticked);
        }
    }

    @Test
    void withoutLessonsItStartsAndSaysWhatToDo() throws Exception {
        var empty = Files.createDirectory(folder.resolve("empty"));
        try (var jar =
                RunningJar.start(folder.resolve("data"), Map.of("FORTNIGHT_CURRICULUM_LOCATION", empty.toString()))) {
            var home = new Caller(jar.address()).page("/");
            assertThat(home.text()).contains(empty.toString()).contains("track.yml");
            assertThat(jar.said()).anyMatch(line -> line.contains("No track in " + empty));
        }
    }

    @Test
    void aPortInUseIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            refuses(
                    folder.resolve("data"),
                    Map.of("SERVER_PORT", String.valueOf(taken.getLocalPort())),
                    "port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsOneSentence() throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));
        refuses(file.resolve("data"), Map.of(), "cannot be written");
    }

    @Test
    void aDirectoryThatAnotherFortnightUsesIsOneSentence() throws Exception {
        try (var first = withoutLessons(folder.resolve("data"))) {
            first.address();
            refuses(folder.resolve("data"), Map.of(), "another Fortnight is using the same data directory");
        }
    }

    @Test
    void aDatabaseOfANewerFortnightIsOneSentence() throws Exception {
        var data = folder.resolve("data");
        try (var jar = withoutLessons(data)) {
            jar.address();
        }
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("fortnight") + SETTINGS);
                var statement = database.createStatement()) {
            statement.executeUpdate("""
                    insert into "flyway_schema_history"
                        ("installed_rank", "version", "description", "type", "script", "checksum",
                         "installed_by", "execution_time", "success")
                    values (900, '900', 'from the future', 'SQL', 'V900__future.sql', 1, 'x', 1, true)
                    """);
        }
        refuses(data, Map.of(), "the database was written by a newer Fortnight");
    }

    @Test
    void aDatabaseThatIsGoneIsAPageAndNotTheEnd() throws Exception {
        int port = freePort();
        var far = database(port);
        try (var jar = RunningJar.start(
                folder.resolve("data"),
                Map.of(
                        "FORTNIGHT_CURRICULUM_LOCATION",
                        folder.resolve("nothing").toString(),
                        "SPRING_DATASOURCE_URL",
                        far.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT",
                        "3000"))) {
            var caller = new Caller(jar.address());
            caller.register("ada@example.org");
            assertThat(caller.get("/account").statusCode()).isEqualTo(200);

            far.close();
            var gone = caller.get("/account");
            assertThat(gone.statusCode()).isEqualTo(500);
            assertThat(Jsoup.parse(gone.body()).select("main h1, main a[href], .site-header"))
                    .hasSizeGreaterThan(2);

            far = database(port);
            int status = 500;
            for (int patience = 0; status != 200 && patience < 5; patience++) {
                // Each request waits for a connection; the pool asks for one less and less often.
                status = caller.get("/account").statusCode();
            }
            assertThat(status).isEqualTo(200);
        } finally {
            far.close();
        }
    }

    @Test
    void aJavaThatIsTooOldReadsTheFirstClassAndSaysOneSentence() throws Exception {
        var first = "org.fortnight.launcher.Launcher";
        var jar = Path.of(System.getProperty("fortnight.jar"));
        try (var file = new JarFile(jar.toFile());
                var code =
                        new DataInputStream(file.getInputStream(file.getEntry(first.replace('.', '/') + ".class")))) {
            assertThat(file.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo(first);
            code.skipNBytes(6);
            assertThat(code.readUnsignedShort()).as("52 is Java 8").isEqualTo(52);
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            var launcher = loader.loadClass(first);
            var runsOn = launcher.getMethod("runsOn", String.class);
            assertThat(List.of("1.8", "11", "16"))
                    .allSatisfy(
                            version -> assertThat(runsOn.invoke(null, version)).isEqualTo(false));
            assertThat(List.of("17", "25"))
                    .allSatisfy(
                            version -> assertThat(runsOn.invoke(null, version)).isEqualTo(true));
            assertThat(launcher.getMethod("refusal", String.class).invoke(null, "11"))
                    .asString()
                    .startsWith("Fortnight did not start: it needs Java 17 or newer, and this is Java 11 in ");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A PostgreSQL of this test's own, which keeps its data when it is stopped. */
    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setPort(port)
                .setDataDirectory(folder.resolve("far"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static RunningJar start(Path data) throws IOException {
        return RunningJar.start(data, Map.of("FORTNIGHT_CURRICULUM_LOCATION", LESSONS.toString()));
    }

    /** Reading lessons takes most of a first start, and many tests need none. */
    private RunningJar withoutLessons(Path data) throws IOException {
        return withoutLessons(data, Map.of());
    }

    private RunningJar withoutLessons(Path data, Map<String, String> environment) throws IOException {
        var all = new HashMap<>(environment);
        all.put("FORTNIGHT_CURRICULUM_LOCATION", folder.resolve("nothing").toString());
        return RunningJar.start(data, all);
    }

    private void refuses(Path data, Map<String, String> environment, String sentence) throws Exception {
        try (var jar = withoutLessons(data, environment)) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.said().stream().filter(line -> line.startsWith("Fortnight did not start: ")))
                    .singleElement()
                    .asString()
                    .contains(sentence);
            assertThat(jar.said()).noneMatch(line -> line.startsWith("\tat "));
        }
    }
}
