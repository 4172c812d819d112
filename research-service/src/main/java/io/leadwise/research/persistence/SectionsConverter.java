package io.leadwise.research.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.Sections;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Sections as a document: they are always read and written together. */
@Converter(autoApply = true)
public class SectionsConverter implements AttributeConverter<Sections, String> {

  private static final TypeReference<List<Section>> LIST = new TypeReference<>() {};

  @Inject Documents documents;

  @Override
  public String convertToDatabaseColumn(Sections sections) {
    return documents.write(sections.all());
  }

  /** A company that was just asked for the first time has no sections yet. */
  @Override
  public Sections convertToEntityAttribute(String document) {
    List<Section> all = documents.read(document, LIST);
    return all.isEmpty() ? Sections.pending() : new Sections(all);
  }
}
