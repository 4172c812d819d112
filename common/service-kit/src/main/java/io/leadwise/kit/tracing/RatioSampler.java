package io.leadwise.kit.tracing;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Samples at the edge; whoever comes later in a trace follows the first decision. */
@ApplicationScoped
class RatioSampler {

  @Produces
  @Singleton
  Sampler sampler(TracingConfig config) {
    return Sampler.parentBased(Sampler.traceIdRatioBased(config.sampleRatio()));
  }
}
