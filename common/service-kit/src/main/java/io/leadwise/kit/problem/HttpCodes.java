package io.leadwise.kit.problem;

/** Codes and sentences for refusals that the framework makes by HTTP status alone. */
final class HttpCodes {

  private HttpCodes() {}

  static String code(int status) {
    return switch (status) {
      case 400 -> "bad-request";
      case 401 -> "token-missing";
      case 403 -> "role-missing";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "body-too-large";
      case 415 -> "unsupported-media-type";
      default -> "http-" + status;
    };
  }

  static String detail(int status) {
    return switch (status) {
      case 400 -> "The request is not well formed.";
      case 401 -> "This needs a bearer token.";
      case 403 -> "Your token carries no role that may do this.";
      case 404 -> "There is nothing at this address, or an id in it is not a UUID.";
      case 405 -> "This address does not take this method.";
      case 406 -> "None of the media types that you accept can be given.";
      case 413 -> "The body is larger than this address takes.";
      case 415 -> "This address does not take a body of this media type.";
      default -> "The request was refused.";
    };
  }
}
