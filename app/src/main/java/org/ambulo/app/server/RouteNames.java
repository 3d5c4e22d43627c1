package org.ambulo.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/** Reads from routers which addresses there are. Knows routes of one method and one path. */
@SuppressWarnings("overloads") // as the visitors name them
final class RouteNames implements RouterFunctions.Visitor, RequestPredicates.Visitor {

  private final List<String> all = new ArrayList<>();
  private Set<HttpMethod> methods = Set.of();
  private String path = "";

  List<String> all() {
    return List.copyOf(all);
  }

  @Override
  public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
    predicate.accept(this);
    methods.forEach(method -> all.add(method + " " + path));
  }

  @Override
  public void method(Set<HttpMethod> asked) {
    methods = asked;
  }

  @Override
  public void path(String pattern) {
    path = pattern;
  }

  @Override
  public void startNested(RequestPredicate predicate) {
    throw unknown();
  }

  @Override
  public void endNested(RequestPredicate predicate) {
    throw unknown();
  }

  @Override
  public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
    throw unknown();
  }

  @Override
  public void attributes(Map<String, Object> attributes) {
    // Nothing is named by them.
  }

  @Override
  public void unknown(RouterFunction<?> router) {
    throw unknown();
  }

  @Override
  public void header(String name, String value) {
    throw unknown();
  }

  @Override
  public void param(String name, String value) {
    throw unknown();
  }

  @Override
  public void version(String version) {
    throw unknown();
  }

  @Override
  @SuppressWarnings("removal")
  public void pathExtension(String extension) {
    throw unknown();
  }

  @Override
  public void startAnd() {
    // A method and a path.
  }

  @Override
  public void and() {
    // A method and a path.
  }

  @Override
  public void endAnd() {
    // A method and a path.
  }

  @Override
  public void startOr() {
    throw unknown();
  }

  @Override
  public void or() {
    throw unknown();
  }

  @Override
  public void endOr() {
    throw unknown();
  }

  @Override
  public void startNegate() {
    throw unknown();
  }

  @Override
  public void endNegate() {
    throw unknown();
  }

  @Override
  public void unknown(RequestPredicate predicate) {
    throw unknown();
  }

  private static IllegalStateException unknown() {
    return new IllegalStateException("a route is one method and one path, so that all are known");
  }
}
