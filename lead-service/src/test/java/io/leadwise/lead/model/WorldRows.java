package io.leadwise.lead.model;

import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.model.ModelWorld.ModelLead;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Puts worlds of the model into the database, in batches. */
@ApplicationScoped
public class WorldRows {

  @Inject SellerRepository sellers;
  @Inject LeadRepository leads;

  @Transactional
  public void insert(ModelWorld world) {
    world
        .sellers()
        .forEach(
            (id, seller) ->
                sellers.persist(
                    new Seller(
                        id,
                        "Somebody",
                        id + "@leadwise.example",
                        seller.active(),
                        List.copyOf(seller.roles()),
                        world.now())));
    sellers.flush();
    world.leads().forEach(lead -> leads.persist(row(lead, world.now())));
  }

  public static Lead row(ModelLead lead, Instant now) {
    Lead row = new Lead(lead.id(), null, lead.owner(), LeadDetails.EMPTY, lead.createdAt(), now);
    if (lead.status().equals("QUALIFIED")) {
      row.qualify(now);
    } else if (lead.status().equals("DISQUALIFIED")) {
      row.disqualify(DisqualificationReason.DUPLICATE, now);
    }
    return row;
  }
}
