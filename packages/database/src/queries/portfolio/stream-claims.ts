import { sql, type RawBuilder } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { confirmedRates } from '#queries/law/confirmed-rates.ts'
import type { ClaimRecord } from '#queries/portfolio/claim-record.ts'
import { claimOf, headsQuery, type HeadRow } from '#queries/portfolio/claim-heads.ts'
import { happeningsQuery, type HappeningRow } from '#queries/portfolio/happenings.ts'

/** Rows taken at a time: some tens of milliseconds of work between two breaths of a server. */
const ROWS_AT_ONCE = 250

/**
 * Every open claim, or those named, in the order of their identifiers, some hundreds at a time.
 *
 * Few statements whatever the number of claims: one tells each claim item by item, the other what
 * happened to them. Both come in the same order and are laid side by side; nothing is held but the
 * rows in hand.
 */
export async function* streamClaims(
  tx: OrganisationTransaction,
  ids: readonly string[] | null = null,
): AsyncGenerator<readonly ClaimRecord[]> {
  const addedRates = await confirmedRates(tx)
  await sql`set local cursor_tuple_fraction = 1`.execute(tx)
  const heads = await openCursor<HeadRow>(tx, 'claim_heads', headsQuery(ids))
  const happenings = groupsOf(
    await openCursor<HappeningRow>(tx, 'claim_happenings', happeningsQuery(ids)),
  )
  let next = await happenings.next()
  let claims: ClaimRecord[] = []
  for await (const group of groupsOf(heads)) {
    const { id } = group
    while (next.done !== true && next.value.id < id) next = await happenings.next()
    const met = next.done !== true && next.value.id === id
    claims.push({ ...claimOf(group.rows, met ? next.value.rows : []), addedRates })
    if (claims.length < ROWS_AT_ONCE) continue
    yield claims
    claims = []
  }
  if (claims.length > 0) yield claims
  await sql`close claim_heads`.execute(tx)
  await sql`close claim_happenings`.execute(tx)
}

/** Rows of one dossier, in a cursor that gives them together. */
type Group<Row> = { readonly id: string; readonly rows: [Row, ...Row[]] }

async function* groupsOf<Row extends { readonly dossier_id: string }>(
  cursor: AsyncGenerator<readonly Row[]>,
): AsyncGenerator<Group<Row>> {
  const open: Group<Row>[] = []
  for await (const rows of cursor) {
    for (const row of rows) {
      const last = open.at(-1)
      if (last?.id === row.dossier_id) last.rows.push(row)
      else open.push({ id: row.dossier_id, rows: [row] })
    }
    yield* open.splice(0, open.length - 1)
  }
  yield* open
}

async function openCursor<Row>(
  tx: OrganisationTransaction,
  name: string,
  query: RawBuilder<Row>,
): Promise<AsyncGenerator<readonly Row[]>> {
  await sql`declare ${sql.id(name)} no scroll cursor for ${query}`.execute(tx)
  return rowsOf<Row>(tx, name)
}

async function* rowsOf<Row>(
  tx: OrganisationTransaction,
  name: string,
): AsyncGenerator<readonly Row[]> {
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(ROWS_AT_ONCE)} from ${sql.id(name)}`.execute(tx)
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_ONCE) return
  }
}
