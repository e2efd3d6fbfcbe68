import { hash } from 'node:crypto'
import { invariant } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { plainArray, textArray, textsOfTimes, type Prepared } from '#queries/insert-rows.ts'
import {
  contentOf,
  outcomeOf,
  recordedOf,
  type EntryToPost,
  type PostOutcome,
} from '#queries/ledger.ts'

/**
 * Posts many entries at once, in their order, by the rules of {@link postEntry}: an outcome for each.
 * What is wrong with one rather than refused throws, and nothing of any is written.
 */
export async function postEntries(
  tx: OrganisationTransaction,
  entries: readonly EntryToPost[],
): Promise<readonly PostOutcome[]> {
  return await prepareEntries(entries)(tx)
}

/**
 * Makes {@link postEntries} ready to be sent. Entries that are all new, and spend what they bring, are
 * written from their columns; the others are sent again, as documents that the database compares.
 */
export function prepareEntries(entries: readonly EntryToPost[]): Prepared<readonly PostOutcome[]> {
  if (entries.length === 0) return async () => []
  const text = textsOfTimes()
  const contents = entries.map((entry) => contentOf(entry, text))
  const recorded = entries.map((entry) => recordedOf(entry, text))
  const columns = columnsOf(contents, recorded)
  return async (tx) => {
    const { rows } = await sql<{ posted: boolean }>`
      select post_new_entries(${sql.join(columns)}) as posted`.execute(tx)
    if (rows[0]?.posted === true) return entries.map(() => 'posted')
    return await postAsDocuments(
      tx,
      contents.map((content, rank) => ({ ...content, ...recorded[rank] })),
    )
  }
}

async function postAsDocuments(
  tx: OrganisationTransaction,
  documents: readonly object[],
): Promise<readonly PostOutcome[]> {
  const { rows } = await sql<{ outcomes: readonly string[] }>`
    select post_entries(${asJson(documents).text}::jsonb, null, null) as outcomes`.execute(tx)
  const outcomes = (rows[0]?.outcomes ?? []).map(outcomeOf)
  invariant(outcomes.length === documents.length, 'post_entries answers for each entry')
  return outcomes
}

type Content = ReturnType<typeof contentOf>

/** The parameters of `post_new_entries`: its heads, then its lines, each with the rank of its entry. */
function columnsOf(
  contents: readonly Content[],
  recorded: readonly ReturnType<typeof recordedOf>[],
): readonly string[] {
  const postings = contents.flatMap(({ postings: lines }) => lines)
  const rankOfEach = contents.flatMap(({ postings: lines }, rank) => lines.map(() => rank + 1))
  const heads = <Key extends keyof Content>(key: Key) => contents.map((content) => content[key])
  const lines = (key: keyof Content['postings'][number]) =>
    plainArray(postings.map((posting) => posting[key]))
  return [
    textArray(heads('id')),
    textArray(heads('book')),
    textArray(heads('event')),
    textArray(heads('label')),
    plainArray(heads('effective_on')),
    textArray(heads('reverses')),
    textArray(heads('convention')),
    plainArray(contents.map(fingerprintOf)),
    plainArray(recorded.map(({ recorded_at: at }) => at)),
    textArray(recorded.map(({ recorded_by: by }) => by)),
    plainArray(rankOfEach),
    lines('line'),
    lines('account'),
    lines('amount_cents'),
    lines('creditor_id'),
    lines('debtor_id'),
    lines('dossier_id'),
    lines('payment_id'),
    lines('claim_item_id'),
    lines('bank_line_id'),
  ]
}

/**
 * What tells one content of an entry from another, as `entry_fingerprint` of the database makes it: of
 * the content as PostgreSQL writes a `jsonb`, its keys by length and then by letter.
 */
function fingerprintOf(content: Content): string {
  const { reverses, convention } = content
  return hash(
    'sha256',
    `{"id": ${said(content.id)}, "book": ${said(content.book)}, "event": ${said(content.event)}, ` +
      `"label": ${said(content.label)}, "postings": [${content.postings.map(lineText).join(', ')}]` +
      (reverses === undefined ? '' : `, "reverses": ${said(reverses)}`) +
      (convention === undefined ? '' : `, "convention": ${said(convention)}`) +
      `, "effective_on": ${said(content.effective_on)}}`,
  )
}

function lineText(line: Content['postings'][number]): string {
  const identified = (key: 'debtor_id' | 'dossier_id' | 'payment_id' | 'creditor_id') =>
    line[key] === undefined ? '' : `, "${key}": "${line[key]}"`
  return (
    `{"line": ${line.line}, "account": "${line.account}"` +
    identified('debtor_id') +
    identified('dossier_id') +
    identified('payment_id') +
    identified('creditor_id') +
    `, "amount_cents": ${line.amount_cents}` +
    (line.bank_line_id === undefined ? '' : `, "bank_line_id": "${line.bank_line_id}"`) +
    (line.claim_item_id === undefined ? '' : `, "claim_item_id": "${line.claim_item_id}"`) +
    '}'
  )
}

/** A text as JSON writes it. */
function said(value: unknown): string {
  return JSON.stringify(value)
}
