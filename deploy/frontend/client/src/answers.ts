/** What an operation answered: the data, and the version to send as `If-Match` when it is changed. */
export interface Answer<T> {
  readonly data: T;
  readonly etag: string | undefined;
}

interface Fetched<T> {
  readonly data?: T;
  readonly response: Response;
}

interface Page<T> {
  readonly items?: readonly T[] | null;
  readonly nextCursor?: string | null;
}

/** The data of an answer. Refusals were thrown before, so that there is some. */
export async function dataOf<T>(call: Promise<Fetched<T>>): Promise<T> {
  return (await answerOf(call)).data;
}

/** The data of an answer with its `ETag`. */
export async function answerOf<T>(call: Promise<Fetched<T>>): Promise<Answer<T>> {
  const { data, response } = await call;
  return { data: data as T, etag: response.headers.get('etag') ?? undefined };
}

/**
 * All items of a list, page by page; the next page is asked when the items before are used up.
 *
 *     for await (const lead of each((cursor) => leadwise.GET('/api/v1/leads', { params: { query: { cursor } } }))) …
 */
export async function* each<T>(
  page: (cursor: string | undefined) => Promise<Fetched<Page<T>>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await dataOf(page(cursor));
    yield* items ?? [];
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
