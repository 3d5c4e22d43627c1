package org.ambulo.lab.bench.http;

/**
 * What a server said.
 *
 * @param location where the created resource is; empty where the server says none
 * @param nanos from sending the request to the last byte of the answer
 */
public record Answer(int status, String body, String location, long nanos) {

  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  public boolean isSuccess() {
    return status / HUNDRED == SUCCESS;
  }
}
