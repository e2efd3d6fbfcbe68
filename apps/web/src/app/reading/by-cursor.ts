/** Pages follow one another by the cursor that the last one gave. */
export const byCursor: Paging = {
  initialPageParam: null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
}

type Paging = {
  readonly initialPageParam: string | null
  readonly getNextPageParam: (page: { readonly nextCursor: string | null }) => string | null
}
