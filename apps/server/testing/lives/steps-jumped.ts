import type { OrganisationTransaction } from '@quittance/database'
import { sql } from 'kysely'
import type { World } from './world.ts'

/** The letters of the house, in the order of its scenario: none of them is optional. */
const ORDER = ['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice']

/** From so many days before a claim is time-barred, the house waits for nothing: its policy. */
const PRESSES_DAYS = 90

type Left = {
  readonly id: string
  readonly dossier_id: string
  readonly letter: string
  readonly started: string
  readonly is_sure: boolean
  readonly is_told: boolean
}

/** Letters that left before one that their scenario places first, with no reason in the journal. */
export async function stepsJumped(
  tx: OrganisationTransaction,
  { cases }: Pick<World, 'cases'>,
): Promise<readonly string[]> {
  const { rows } = await sql<Left>`
    select demand.id, demand.dossier_id, demand.payload ->> 'letter' as letter,
      demand.state = 'done' as is_sure,
      to_char(demand.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as started,
      exists (select from journal_entry as entry where entry.subject_id = demand.id::text
        and entry.verb = 'letter-reserved' and entry.facts #>> '{override,reason}' <> '') as is_told
    from outward_act as demand
    where demand.payload ->> 'letter' = any(${ORDER}) and demand.started_at is not null
      and demand.state in ('doing', 'done', 'ambiguous')
    order by demand.started_at`.execute(tx)
  const barred = new Map(cases.map(({ id, barredFrom }) => [id, barredFrom]))
  return rows.flatMap((one) => {
    const missing = ORDER.slice(0, ORDER.indexOf(one.letter)).filter(
      (letter) =>
        !rows.some(
          (other) =>
            other.dossier_id === one.dossier_id &&
            other.letter === letter &&
            other.is_sure &&
            other.started < one.started,
        ),
    )
    const presses = one.letter === 'formal-notice' && pressesOn(barred.get(one.dossier_id), one)
    return missing.length === 0 || one.is_told || presses
      ? []
      : [`the ${one.letter} ${one.id} left before ${missing.join(', ')}, and nobody said why`]
  })
}

function pressesOn(barredFrom: string | undefined, { started }: Left): boolean {
  if (barredFrom === undefined) return false
  const from = Temporal.PlainDate.from(barredFrom).subtract({ days: PRESSES_DAYS + 1 })
  return Temporal.PlainDate.compare(started.slice(0, 10), from) >= 0
}
