package io.leadwise.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Every refusal is a problem document (RFC 9457), so the API document says it of every 4xx and 5xx:
 * an operation declares the status and the codes, not the form.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  private static final String SCHEMA = "#/components/schemas/Problem";

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getResponses() != null) {
      operation
          .getResponses()
          .getAPIResponses()
          .forEach(
              (status, response) -> {
                if (isRefusal(status) && response.getContent() == null) {
                  describe(response);
                }
              });
    }
    return operation;
  }

  private static boolean isRefusal(String status) {
    return status.startsWith("4") || status.startsWith("5");
  }

  private static void describe(APIResponse response) {
    Content content = OASFactory.createContent();
    content.addMediaType(
        ProblemDocument.MEDIA_TYPE,
        OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA)));
    response.setContent(content);
  }
}
