import {
  decideFinding,
  insertPromise,
  loadDossier,
  takeFinding,
  withdrawPromisesOf,
  type FindingToDecide,
} from '@quittance/database'
import { COMMITMENT_RULES_VERSION } from '@quittance/commitments'
import { day, invariant, isBefore, parseDay, said, type Day, type Said } from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import { readDetails } from '#evidence/finding-details.ts'
import { consequenceOfKeeping, consequenceOfSettingAside } from '#evidence/finding-words.ts'
import { keptAs, promisesKept, type Promised } from '#evidence/kept-promises.ts'
import { messageKindOf } from '#evidence/message-kinds.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type DecisionInput = {
  readonly id: string
  readonly expectedVersion: number
  readonly decision: 'kept' | 'corrected' | 'set-aside'
  readonly amountCents: number | null
  readonly dueOn: string | null
  readonly reason: string | null
}

type Decided = { readonly version: number; readonly consequence: Said }

/**
 * Keeps, corrects or sets aside what was found in a message; a decision may be taken again.
 *
 * A promise kept with its amount and day is noted, so that reminders wait for it.
 *
 * @throws Refused `not-found`; `already-done` for the same decision twice; `invalid-input`;
 * `dossier-moved`.
 */
export async function decide(work: Work, input: DecisionInput): Promise<Decided> {
  const finding = await takeFinding(work.tx, input.id)
  if (finding === null) {
    throw new Refused(
      'not-found',
      said(
        'Cet engagement n’existe pas, ou pas pour votre organisation.',
        'This commitment does not exist, or not for your organisation.',
      ),
    )
  }
  refuseRefusedAuthor(finding)
  const ruling = rulingOf(input, finding)
  refuseSameDecision(finding, ruling)
  const { dossierId } = finding
  const version = await moveFrom(work, { id: dossierId, expectedVersion: input.expectedVersion })
  const before = await loadDossier(work.tx, dossierId)
  await decideFinding(work.tx, { ...ruling, id: finding.id, at: work.now, by: work.caller.userId })
  await withdrawPromisesOf(work.tx, { findingId: finding.id, on: work.today })
  const promised = ruling.state === 'set-aside' ? [] : promisesKept(finding, ruling)
  await notePromises(work, finding, promised)
  const kept = keptAs(finding, ruling)
  await record(work, {
    verb: 'finding-decided',
    subject: { kind: 'finding', id: finding.id },
    dossierId,
    facts: {
      decision: ruling.state,
      amountCents: kept.amountCents,
      dueOn: kept.dueOn?.toString() ?? null,
      kind: finding.kind,
      reason: ruling.reason,
    },
    ruleVersions: { commitments: COMMITMENT_RULES_VERSION },
    references: [finding.sliceSha256],
  })
  const after = await loadDossier(work.tx, dossierId)
  invariant(before !== null && after !== null, 'a finding has its dossier')
  const consequence =
    ruling.state === 'set-aside'
      ? consequenceOfSettingAside(finding.state === 'kept' || finding.state === 'corrected')
      : consequenceOfKeeping({
          before: withoutFinding(before, finding.id),
          after,
          today: work.today,
          kind: finding.kind,
          acknowledges: readDetails(finding.details)?.ackLevel ?? 'none',
          promisedDays: promised.map(({ dueOn }) => dueOn),
        })
  return { version, consequence }
}

/** A dossier as if a finding had never been kept. */
export function withoutFinding<Dossier extends { readonly findings: readonly { id: string }[] }>(
  dossier: Dossier,
  findingId: string,
): Dossier {
  return { ...dossier, findings: dossier.findings.filter(({ id }) => id !== findingId) }
}

type Ruling = {
  readonly state: DecisionInput['decision']
  readonly keptAmountCents: number | null
  readonly keptDueOn: Day | null
  readonly reason: string | null
}

function rulingOf(input: DecisionInput, finding: FindingToDecide): Ruling {
  const { decision: state, amountCents, reason } = input
  const dueOn = input.dueOn === null ? null : day(input.dueOn)
  if (state !== 'kept' && reason === null) {
    throw new Refused(
      'invalid-input',
      said(
        'Dites pourquoi : la raison reste au journal.',
        'Say why: the reason stays in the journal.',
      ),
      { path: 'reason' },
    )
  }
  if (state === 'set-aside') return { state, keptAmountCents: null, keptDueOn: null, reason }
  if (state === 'kept') {
    refuseOtherValues(finding, { amountCents, dueOn })
    return { state, keptAmountCents: null, keptDueOn: null, reason }
  }
  if (amountCents === null && dueOn === null) {
    throw new Refused(
      'invalid-input',
      said(
        'Donnez le montant ou le jour qui corrige la lecture.',
        'Give the amount or the day that corrects the reading.',
      ),
      { path: 'amountCents' },
    )
  }
  const sentOn = sendingDay(finding)
  if (dueOn !== null && sentOn !== null && isBefore(dueOn, sentOn)) {
    throw new Refused(
      'invalid-input',
      said(
        'Le jour promis précède le message qui le promet.',
        'The day promised is before the message that promises it.',
      ),
      { path: 'dueOn' },
    )
  }
  return { state, keptAmountCents: amountCents, keptDueOn: dueOn, reason }
}

/** What is kept is kept as it was found; other values are a correction, with its reason. */
function refuseOtherValues(
  { proposed }: FindingToDecide,
  asked: { readonly amountCents: number | null; readonly dueOn: Day | null },
): void {
  const sameAmount = asked.amountCents === null || asked.amountCents === proposed.amountCents
  const sameDay = asked.dueOn === null || proposed.dueOn?.equals(asked.dueOn) === true
  if (sameAmount && sameDay) return
  throw new Refused(
    'invalid-input',
    said(
      'Ce montant ou ce jour n’est pas celui qui a été lu : choisissez « Corriger » et dites pourquoi.',
      'This amount or this day is not the one that was read: choose “Correct” and say why.',
    ),
    { path: sameAmount ? 'dueOn' : 'amountCents' },
  )
}

/** Whose words they are comes before what they say. */
function refuseRefusedAuthor({ isOfRefusedAuthor }: FindingToDecide): void {
  if (!isOfRefusedAuthor) return
  throw new Refused(
    'invalid-input',
    said(
      'Une personne a dit que l’auteur de ce message n’est pas le débiteur : revenez d’abord sur l’auteur.',
      'A person said that the author of this message is not the debtor: come back on the author first.',
    ),
    { path: 'decision' },
  )
}

const alreadyWords = {
  kept: said('Cet engagement est déjà retenu.', 'This commitment is already kept.'),
  corrected: said(
    'Cet engagement est déjà corrigé ainsi.',
    'This commitment is already corrected so.',
  ),
  'set-aside': said('Cet engagement est déjà écarté.', 'This commitment is already set aside.'),
} as const

function refuseSameDecision({ state, kept }: FindingToDecide, ruling: Ruling): void {
  const sameDay = (kept.dueOn?.toString() ?? null) === (ruling.keptDueOn?.toString() ?? null)
  if (state !== ruling.state || kept.amountCents !== ruling.keptAmountCents || !sameDay) return
  throw new Refused('already-done', alreadyWords[ruling.state])
}

async function notePromises(
  work: Work,
  finding: FindingToDecide,
  promised: readonly Promised[],
): Promise<void> {
  const madeOn = sendingDay(finding)
  if (madeOn === null) return
  const kind = messageKindOf(finding.format)
  for (const { amountCents, dueOn } of promised) {
    await insertPromise(work.tx, {
      id: work.house.chance.id(),
      dossierId: finding.dossierId,
      amountCents,
      dueOn,
      madeOn,
      channel: kind === 'instant-message' ? 'message' : kind,
      findingId: finding.id,
      at: work.now,
      by: work.caller.userId,
    })
  }
}

function sendingDay({ sentLocal }: FindingToDecide): Day | null {
  return sentLocal === null ? null : parseDay(sentLocal.slice(0, 10))
}
