package io.github.ipv6containers.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POSTGRES_PASSWORD", "MYSQL_ROOT_PASSWORD", "RABBITMQ_DEFAULT_PASS", "PASS", "DB_PWD", "REDIS_PASSWD",
                "AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "api_key", "APIKEY", "GITHUB_TOKEN",
                        "RABBITMQ_ERLANG_COOKIE",
                "GOOGLE_CREDENTIALS", "VAULT_AUTH_KEY", "SSH_PRIVATE_KEY"
            })
    void hidesWhatIsASecretByItsName(String name) {
        assertThat(Secrets.of(Map.of(name, "correct-horse")).hiddenIn(Map.of(name, "correct-horse")))
                .isEqualTo(Map.of(name, "***"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PATH", "PWD", "OLDPWD", "POSTGRES_PASSWORD_FILE", "KEYBOARD", "COMPASS", "BYPASSED", "MONKEY"})
    void showsWhatIsNone(String name) {
        assertThat(Secrets.of(Map.of(name, "correct-horse")).hiddenIn(Map.of(name, "correct-horse")))
                .isEqualTo(Map.of(name, "correct-horse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "True", "1", "off"})
    void showsAMereYesOrNo(String value) {
        Map<String, String> environment = Map.of("MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", value);

        assertThat(Secrets.of(environment).hiddenIn(environment)).isEqualTo(environment);
    }

    @Test
    void hidesASecretWhereverItTurnsUpAsAWord() {
        Secrets secrets = Secrets.of(List.of("APP_PASSWORD=pass", "OTHER_TOKEN=pass-longer", "odd"));

        assertThat(secrets.hiddenIn(List.of("login with 'pass' passed", "token=pass-longer", "pass")))
                .containsExactly("login with '***' passed", "token=***", "***");
    }

    @Test
    void takesASecretForWhatItIsAndNotForAPattern() {
        assertThat(Secrets.of(Map.of("TOKEN", "a.c$1\\")).hiddenIn("abc a.c$1\\ b"))
                .isEqualTo("abc *** b");
    }

    @Test
    void hidesAPasswordInAUrlOfAnyText() {
        Secrets none = Secrets.of(Map.of());

        assertThat(none.hiddenIn("connecting to postgres://app:correct-horse@[2001:db8::5]:5432/shop"))
                .isEqualTo("connecting to postgres://app:***@[2001:db8::5]:5432/shop");
        assertThat(none.hiddenIn("http://[2001:db8::5]:8080/a@b and http://192.0.2.1:80/c@d"))
                .isEqualTo("http://[2001:db8::5]:8080/a@b and http://192.0.2.1:80/c@d");
    }
}
