package org.ambulo.lab.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a page that asks for a password.
 *
 * @param action where it is sent to, as written in the page; empty: to the page itself
 * @param hidden what it carries already, such as the token that shows whose form it is
 * @param login the name of the field for who it is
 * @param password the name of the field for the password
 */
record LoginForm(String action, Map<String, String> hidden, String login, String password) {

  private static final String ATTRIBUTES = "((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>";
  private static final Pattern FORM =
      Pattern.compile(
          "<form\\b" + ATTRIBUTES + "(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern INPUT =
      Pattern.compile("<input\\b" + ATTRIBUTES, Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d+)|#[xX](\\p{XDigit}+)|(\\w+));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
  private static final List<String> TYPED = List.of("text", "email", "tel");

  LoginForm {
    hidden = Map.copyOf(hidden);
  }

  /** The first form of the page with a field for a password and one before it to type into. */
  static Optional<LoginForm> of(String page) {
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Optional<LoginForm> found = of(attributes(form.group(1)), form.group(2));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LoginForm> of(Map<String, String> form, String inside) {
    Map<String, String> hidden = new LinkedHashMap<>();
    Optional<String> login = Optional.empty();
    Optional<String> password = Optional.empty();
    Matcher input = INPUT.matcher(inside);
    while (input.find()) {
      Map<String, String> field = attributes(input.group(1));
      Optional<String> name = Optional.ofNullable(field.get("name"));
      String type = field.getOrDefault("type", "text").toLowerCase(Locale.ROOT);
      if (type.equals("hidden")) {
        name.ifPresent(known -> hidden.put(known, field.getOrDefault("value", "")));
      } else if (type.equals("password")) {
        password = password.or(() -> name);
      } else if (TYPED.contains(type) && password.isEmpty()) {
        login = login.or(() -> name);
      }
    }
    Optional<String> typed = login;
    return password.flatMap(
        secret ->
            typed.map(who -> new LoginForm(form.getOrDefault("action", ""), hidden, who, secret)));
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = "";
      for (int group = 2; group <= attribute.groupCount(); group++) {
        value = Optional.ofNullable(attribute.group(group)).orElse(value);
      }
      attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), characters(value));
    }
    return attributes;
  }

  /** References to characters become those characters. */
  private static String characters(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult reference) {
    if (reference.start(1) >= 0) {
      return Character.toString(Integer.parseInt(reference.group(1)));
    }
    if (reference.start(2) >= 0) {
      return Character.toString(Integer.parseInt(reference.group(2), 16));
    }
    return NAMED.getOrDefault(reference.group(3), reference.group());
  }

  /** What a browser sends when the form is filled in, as {@code x-www-form-urlencoded}. */
  String filled(String who, String secret) {
    Map<String, String> fields = new LinkedHashMap<>(hidden);
    fields.put(login, who);
    fields.put(password, secret);
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
