package io.leadwise.research.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.Sections;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Sections as a document: they are always read and written together. */
@Converter(autoApply = true)
public class SectionsConverter implements AttributeConverter<Sections, String> {

  @Override
  public String convertToDatabaseColumn(Sections sections) {
    return Documents.write(sections.all());
  }

  /** A company that was just asked for the first time has no sections yet. */
  @Override
  public Sections convertToEntityAttribute(String document) {
    List<Section> all = Documents.read(document, new TypeReference<>() {});
    return all.isEmpty() ? Sections.pending() : new Sections(all);
  }
}
