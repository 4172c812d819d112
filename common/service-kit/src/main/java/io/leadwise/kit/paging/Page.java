package io.leadwise.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param nextCursor what to ask the next page with; null on the last page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
    List<T> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {

  /**
   * Cuts one row more than a page holds: the extra row only tells that there is a next page.
   *
   * @param rows up to {@code limit + 1} rows
   * @param cursor cursor that continues after the given row
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursor.apply(items.get(limit - 1)));
  }

  public <R> Page<R> map(Function<? super T, R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), nextCursor);
  }
}
