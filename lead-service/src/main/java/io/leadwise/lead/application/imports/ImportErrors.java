package io.leadwise.lead.application.imports;

import io.leadwise.lead.application.imports.files.ErrorFile;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.domain.imports.RowOutcome;
import io.leadwise.lead.domain.imports.RowResult;
import io.leadwise.lead.persistence.imports.ImportRowTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows of an import that failed, to be corrected and imported again. */
@ApplicationScoped
public class ImportErrors {

  private static final int PAGE = 500;

  @Inject LeadImports imports;
  @Inject ImportRowTable rows;

  /**
   * Writes a CSV file in UTF-8 with a byte order mark, which spreadsheets need to see that.
   *
   * @param columns names of the columns of the imported file
   */
  public void write(UUID importId, List<String> columns, Writer out) throws IOException {
    out.write('\uFEFF');
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.print(ErrorFile.ROW);
    csv.print(ErrorFile.FIELD);
    csv.print(ErrorFile.MESSAGE);
    csv.printRecord(columns);
    List<RowResult> page;
    long after = 0;
    do {
      page = rows.page(importId, RowOutcome.FAILED, after, PAGE);
      for (RowResult failed : page) {
        csv.printRecord(cells(failed, columns.size()));
        after = failed.row();
      }
    } while (page.size() == PAGE);
    csv.flush();
  }

  /** The columns of the imported file, in its order. */
  public List<String> columns(UUID importId) {
    LeadImport found = imports.get(importId);
    return found.columns();
  }

  private static List<String> cells(RowResult failed, int columns) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(failed.row()));
    cells.add(failed.field() == null ? "" : failed.field());
    cells.add(failed.reason());
    // A row of too many cells shows all of them, one that was forgotten none.
    List<String> original = failed.cells() == null ? List.of() : failed.cells();
    for (int i = 0; i < Math.max(columns, original.size()); i++) {
      cells.add(i < original.size() ? ErrorFile.harmless(original.get(i)) : "");
    }
    return cells;
  }
}
