import type { RemissionInput } from '@quittance/contract'
import {
  getOrganisation,
  insertRemission,
  loadDossier,
  type DossierRecord,
} from '@quittance/database'
import {
  cents,
  day,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  isAfter,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'
import { postClaimWrittenOff, sumOfComponents } from '@quittance/ledger'
import { writeEntries } from '#client-money/post.ts'
import { leftToGiveUp, type LeftToGiveUp } from '#client-money/remissions/left-to-give-up.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes what the creditor gave up of a claim (remise, abandon), item by item, and writes it off in the
 * memo book alone: no money moved, no receipt, no commission. Interest runs on what is left from that
 * day; the payments of later days are allocated anew.
 *
 * The decision is the creditor's: its exhibit or its reference is asked of whoever claims for another.
 *
 * @throws Refused `invalid-input` for more than is left, in figures, or without a decision;
 * `dossier-moved`; `not-found`.
 */
export async function noteRemission(
  work: Work,
  input: RemissionInput,
): Promise<{ readonly version: number; readonly ids: string[] }> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const decision = await decisionOf(work, dossier, input)
  const on = day(input.on)
  const left = new Map(leftToGiveUp(dossier, on).map((one) => [one.item.id, one]))
  const ids: string[] = []
  for (const part of input.parts) {
    const given = givenOf(part)
    refuseTooMuch(given, left.get(part.itemId), on)
    left.delete(part.itemId)
    ids.push(await write(work, { dossier, itemId: part.itemId, on, given, decision }))
  }
  await replayDossier(work, dossier.id)
  return { version, ids }
}

type Given = Omit<LeftToGiveUp, 'item'>

function givenOf(part: RemissionInput['parts'][number]): Given {
  return {
    costs: cents(part.costsCents),
    interest: cents(part.interestCents),
    indemnity: cents(part.indemnityCents),
    principal: cents(part.principalCents),
  }
}

type Decision = {
  readonly exhibitId: string | null
  readonly reference: string | null
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly channel: string | null
  readonly note: string
}

/** The decision as it is kept. @throws Refused where it is missing, or not taken yet. */
async function decisionOf(
  { tx, today }: Work,
  { creditor, exhibits }: DossierRecord,
  input: RemissionInput,
): Promise<Decision> {
  const { exhibitId, reference, note, channel } = input
  const [on, decidedOn] = [day(input.on), day(input.decidedOn)]
  if (isAfter(on, today)) throw wrong(notYet, 'on')
  if (isAfter(decidedOn, on)) throw wrong(beforeDecision, 'decidedOn')
  if (exhibitId !== null && !exhibits.some(({ id }) => id === exhibitId)) {
    throw wrong(noExhibit, 'exhibitId')
  }
  const { kind } = await getOrganisation(tx)
  if (kind === 'creditor') {
    if (exhibitId === null && reference === '' && note === '') throw wrong(noNote, 'note')
  } else {
    if (exhibitId === null && reference === '') throw wrong(noDecision, 'reference')
    if (input.decidedBy === '') throw wrong(nobodyDecided, 'decidedBy')
    if (exhibitId === null && channel === null) throw wrong(noChannel, 'channel')
  }
  return {
    exhibitId,
    reference: reference === '' ? null : reference,
    decidedBy: input.decidedBy === '' ? creditor.name : input.decidedBy,
    decidedOn,
    channel,
    note,
  }
}

function wrong(sentence: Said, path: string): Refused {
  return new Refused('invalid-input', sentence, { path })
}

const notYet = said(
  'Une remise ne se note pas avant de prendre effet.',
  'A remission is not recorded before it takes effect.',
)
const beforeDecision = said(
  'Une remise ne prend pas effet avant d’être décidée.',
  'A remission does not take effect before it is decided.',
)
const noExhibit = said(
  'Cette pièce n’est pas dans ce dossier.',
  'This exhibit is not in this case.',
)
const noDecision = said(
  'La remise est la décision du créancier : donnez la pièce qui la porte, ou sa référence.',
  'The remission is the decision of the creditor: give the exhibit that holds it, or its reference.',
)
const nobodyDecided = said(
  'Dites qui, chez le créancier, a décidé cette remise.',
  'Say who, at the creditor, decided this remission.',
)
const noChannel = said(
  'Dites par quel moyen le créancier a donné sa décision.',
  'Say how the creditor gave his decision.',
)
const noNote = said(
  'Dites en quelques mots pourquoi vous accordez cette remise.',
  'Say in a few words why you grant this remission.',
)
const noItem = said(
  'Cette facture n’est pas dans ce dossier, ou elle est demandée deux fois.',
  'This invoice is not in this case, or it is asked for twice.',
)
const nothingGiven = said('Cette remise ne remet rien.', 'This remission gives up nothing.')

/** @throws Refused where a part is more than what is left of it that day, with the figures. */
function refuseTooMuch(given: Given, left: LeftToGiveUp | undefined, on: Day): void {
  if (left === undefined) throw wrong(noItem, 'parts')
  if (sumOfComponents(given) === 0) {
    throw wrong(nothingGiven, 'parts')
  }
  const parts = [
    ['costs', 'de frais', 'of costs'],
    ['interest', 'd’intérêts', 'of interest'],
    ['indemnity', 'd’indemnité', 'of lump sum'],
    ['principal', 'de principal', 'of principal'],
  ] as const
  for (const [part, fr, en] of parts) {
    if (given[part] <= left[part]) continue
    const { number } = left.item
    throw wrong(
      said(
        `Le ${dayText(on)}, il reste ${eurosText(left[part])} ${fr} sur ${number} : ${eurosText(given[part])} ne se remettent pas.`,
        `On ${englishDay(on)}, ${englishEuros(left[part])} ${en} is left on ${number}: ${englishEuros(given[part])} cannot be given up.`,
      ),
      'parts',
    )
  }
}

type Writing = {
  readonly dossier: DossierRecord
  readonly itemId: string
  readonly on: Day
  readonly given: Given
  readonly decision: Decision
}

async function write(work: Work, of: Writing): Promise<string> {
  const { dossier, itemId, on, given, decision } = of
  const id = work.house.chance.id()
  await writeEntries(
    work,
    postClaimWrittenOff({
      id: `${id}:remission`,
      effectiveOn: on,
      recordedAt: work.now,
      case: dossier.id,
      decision: decision.exhibitId ?? decision.reference ?? id,
      writtenOff: { debt: itemId, served: given },
    }),
  )
  await insertRemission(work.tx, {
    id,
    dossierId: dossier.id,
    claimItemId: itemId,
    on,
    toCosts: given.costs,
    toInterest: given.interest,
    toIndemnity: given.indemnity,
    toPrincipal: given.principal,
    planId: null,
    ...decision,
    entryId: `${id}:remission:D`,
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  })
  const item = dossier.items.find((one) => one.id === itemId)
  await record(work, {
    verb: 'remission-noted',
    subject: { kind: 'remission', id },
    dossierId: dossier.id,
    facts: {
      amountCents: sumOfComponents(given),
      on: on.toString(),
      number: item?.number ?? '',
      decidedBy: decision.decidedBy,
      decidedOn: decision.decidedOn.toString(),
      exhibitId: decision.exhibitId,
      reference: decision.reference ?? '',
    },
  })
  return id
}
