/** Why a collection is not kept. */
export type CollectionRefusal = 'more-than-owed' | 'mandate-stopped'

const refusalOfConstraint: Readonly<Record<string, CollectionRefusal>> = {
  no_more_than_is_owed_is_collected: 'more-than-owed',
  no_more_than_is_owed_is_collected_in_all: 'more-than-owed',
  a_mandate_that_stopped_is_not_used: 'mandate-stopped',
}

/** The refusal that an error of the database is, or the error again. */
export function refusalIn(error: unknown): CollectionRefusal {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : null
  const refused = typeof constraint === 'string' ? refusalOfConstraint[constraint] : undefined
  if (refused === undefined) throw error
  return refused
}
