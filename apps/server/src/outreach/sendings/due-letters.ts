import {
  caseStanding,
  nextActs,
  wayBesidesSms,
  type CaseFacts,
  type SendingStep,
} from '@quittance/cases'
import {
  dossiersAskingAfter,
  getOrganisation,
  loadDossiers,
  openDossiersAfter,
  type DossierRecord,
  type OrganisationRecord,
} from '@quittance/database'
import { isBefore, type Day } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import { runOfToday } from '#day/day-changes.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import type { Channel } from '#outreach/compose.ts'
import type { Work } from '#wiring/work.ts'

/** By what way a step that is a message leaves. */
export type DueChannel = Channel | 'sms'

/** A letter of the scenario that is due on a dossier, and the way it would leave by. */
export type DueLetter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly letter: SendingStep
  readonly channel: DueChannel
  /** The way that it leaves by where an SMS cannot tell it; null where no other reaches the debtor. */
  readonly besidesSms: Channel | null
}

/** So many dossiers are held in memory at once. */
const PAGE = 200

/**
 * The letters due today on the open dossiers of an organisation, one by one, read page by page: what
 * « Ma journée » would propose first, where that is a letter.
 *
 * The run of the day says which dossiers ask for one; those that moved since are looked at too, and
 * all of them where no run of today stands. Each is read again before its letter is given.
 */
export async function* dueLetters(work: Work): AsyncGenerator<DueLetter> {
  const { tx } = work
  const organisation = await getOrganisation(tx)
  const nextIds = await walk(work)
  let after: string | null = null
  for (;;) {
    const ids: readonly string[] = await nextIds(after)
    const last = ids.at(-1)
    if (last === undefined) return
    for (const dossier of await loadDossiers(tx, ids)) {
      const due = dueOf(work, dossier, organisation)
      if (due !== null) yield { dossier, organisation, ...due }
    }
    after = last
  }
}

/** The dossiers that may ask for a letter, page after page. */
async function walk(work: Work): Promise<(after: string | null) => Promise<readonly string[]>> {
  const { tx } = work
  const known = await runOfToday(work)
  if (known === null) return async (after) => await openDossiersAfter(tx, { after, limit: PAGE })
  const asked = { acts: LETTERS, beside: known.moved, limit: PAGE }
  return async (after) => await dossiersAskingAfter(tx, { ...asked, after })
}

type Due = Pick<DueLetter, 'letter' | 'channel' | 'besidesSms'>

function dueOf(
  { today: on, now: at }: Work,
  dossier: DossierRecord,
  organisation: OrganisationRecord,
): Due | null {
  if (dossier.snoozedUntil !== null && isBefore(on, dossier.snoozedUntil)) return null
  const facts = caseFacts(dossier, { organisation, statement: statementOf(dossier, on), on, at })
  return isLetterNext(facts, on) ? stepOf(facts, on) : null
}

const LETTERS: readonly string[] = ['first-letter', 'reminder', 'formal-notice']

/** Nothing else comes before it: a pay-over that presses, a claim soon time-barred, a reply to read. */
function isLetterNext(facts: CaseFacts, on: Day): boolean {
  const { next } = nextActs(facts, on)
  return next !== null && LETTERS.includes(next.act)
}

function stepOf(facts: CaseFacts, on: Day): Due | null {
  const { next } = caseStanding(facts, on)
  if (next?.state !== 'due') return null
  const { act } = next.step
  const { channel } = next.choice
  if (act === 'call' || act === 'hand-over') return null
  if (channel === null || channel === 'phone') return null
  const besides = channel === 'sms' ? wayBesidesSms(next.step, facts.outreach.reach) : null
  const besidesSms = besides === 'phone' || besides === 'sms' ? null : besides
  return { letter: act, channel, besidesSms }
}
