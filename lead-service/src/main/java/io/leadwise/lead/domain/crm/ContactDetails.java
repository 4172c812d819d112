package io.leadwise.lead.domain.crm;

import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about a person in the CRM; at least a name or an address.
 *
 * @param accountId the company that the person works for, or null
 */
@Embeddable
public record ContactDetails(
    UUID accountId,
    String firstName,
    String lastName,
    String email,
    String phone,
    String jobTitle) {

  public ContactDetails {
    firstName = Texts.optional("firstName", firstName, 100);
    lastName = Texts.optional("lastName", lastName, 100);
    email = Texts.optional("email", email, 320);
    phone = Texts.optional("phone", phone, 50);
    jobTitle = Texts.optional("jobTitle", jobTitle, 200);
    if (firstName == null && lastName == null && email == null) {
      throw new InvalidValueException("firstName, lastName or email", "must be given");
    }
  }

  /** First and last name as far as they are known, else the address. */
  public String displayName() {
    return displayName(firstName, lastName, email);
  }

  /** As {@link #displayName()}, of the parts. */
  public static String displayName(String firstName, String lastName, String email) {
    return firstName == null && lastName == null
        ? email
        : Stream.of(firstName, lastName)
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
  }

  /** Names of people and their addresses do not belong in logs. */
  @Override
  public String toString() {
    return "ContactDetails[of account " + accountId + "]";
  }
}
