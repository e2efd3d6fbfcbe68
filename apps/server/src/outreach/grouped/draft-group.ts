import {
  getOrganisation,
  loadDossiers,
  type DossierRecord,
  type OrganisationRecord,
} from '@quittance/database'
import type { GateJudgement } from '@quittance/gate'
import { said } from '@quittance/kernel'
import { composeGrouped, type ComposedLetter } from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { factsOf, fingerprintOf, type LetterAsked } from '#outreach/compose.ts'
import { judgeTogether } from '#outreach/grouped/judge-together.ts'
import { addressedAlike, mayBeGrouped } from '#outreach/grouped/may-be-grouped.ts'
import type { LetterOrder } from '#outreach/letter-facts.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'
import { wordingOf, type LetterWording } from '#outreach/templates/demand-wording.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** What is asked to be written for several dossiers; the first by its id names the letter. */
export type GroupAsked = Pick<LetterAsked, 'letter' | 'channel'> & {
  readonly ids: readonly string[]
}

/** A letter for several dossiers, written and judged for each, not yet sent. */
export type GroupDrafted = {
  readonly composed: ComposedLetter
  readonly sha256: string
  readonly worded: LetterWording
  readonly members: readonly {
    readonly dossier: DossierRecord
    readonly judgement: GateJudgement
  }[]
}

/** Writes one letter for several dossiers as they stand now, and asks the gate for each. */
export async function draftGroup(work: Work, asked: GroupAsked): Promise<GroupDrafted> {
  const dossiers = await loadDossiers(work.tx, asked.ids.toSorted())
  if (dossiers.length < asked.ids.length) throw notGrouped()
  return draftGroupFrom(work, { dossiers, organisation: await getOrganisation(work.tx) }, asked)
}

/**
 * The same from dossiers already read; nothing more is read.
 *
 * @throws Refused `dossier-moved` where they can no longer be told together.
 */
export function draftGroupFrom(
  work: Pick<Work, 'now' | 'today' | 'caller'>,
  of: { readonly dossiers: readonly DossierRecord[]; readonly organisation: OrganisationRecord },
  { letter, channel }: Pick<GroupAsked, 'letter' | 'channel'>,
): GroupDrafted {
  const { dossiers, organisation } = of
  const [first] = dossiers
  if (first === undefined || dossiers.some((one) => !mayBeGrouped(one))) throw notGrouped()
  if (dossiers.some((one) => !addressedAlike(one, first))) throw notGrouped()
  const worded = wordingOf({
    dossier: first,
    organisation,
    letter,
    byEmail: channel === 'e-mail',
    on: work.today,
    now: work.now,
    totalCents: statementOf(first, work.today).totalCents,
    trial: null,
  })
  const orders = dossiers.map((dossier): LetterOrder => ({
    dossier,
    organisation,
    statement: statementOf(dossier, work.today),
    letter,
    registered: false,
    on: work.today,
    signatory: work.caller.name,
  }))
  const parts = orders.map((order) => ({ ...factsOf(order), wording: worded.wording }))
  const composed = composedOrRefused(composeGrouped(letter, parts))
  const judgements = judgeTogether({
    now: work.now,
    today: work.today,
    channel,
    composed,
    organisation,
    letter,
    template: worded.purpose,
    dossiers: orders.map(({ dossier, statement }) => ({ dossier, statement })),
  })
  return {
    composed,
    sha256: fingerprintOf(composed),
    worded,
    members: dossiers.flatMap((dossier, index) => {
      const judgement = judgements[index]
      return judgement === undefined ? [] : [{ dossier, judgement }]
    }),
  }
}

function notGrouped(): Refused {
  return new Refused(
    'dossier-moved',
    said(
      'Ces dossiers ne se réclament plus par une même lettre : préparez de nouveau les envois.',
      'These cases can no longer be asked for by one letter: prepare the sendings again.',
    ),
  )
}
