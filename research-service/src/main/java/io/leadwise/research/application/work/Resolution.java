package io.leadwise.research.application.work;

import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyIdentity;

/**
 * Who a company turned out to be.
 *
 * @param identity null when nobody matches surely enough
 * @param others who else could be meant
 * @param failure sentence of the directory that could not be asked, or null
 */
record Resolution(CompanyIdentity identity, Candidates others, String failure) {}
