import { dayOf, dossiersOf, isBefore, openDisputes, paymentsOf, paidCents } from './facts.ts'
import { agreedCents, INDEMNITY_CENTS, interestOf, knownAt, owedOn, type Owed } from './owed.ts'
import { asksForMoney, sentencesOf, sumsOf, type WrittenSum } from './wording.ts'
import type { Departure, Happening } from './life.ts'

/**
 * Rule 1 (C. civ. 1342: payment discharges): nothing asks for money after a payment known before
 * it left that settles the dossier, and no text leaves that was composed before a payment known
 * since and not taken back.
 */
export function comesBeforePayment(departure: Departure): string | null {
  const { sent, before } = departure
  const overtaken = paymentsOf(before, sent.dossier).find(({ at }) => isBefore(sent.composedAt, at))
  if (overtaken !== undefined) {
    return `C. civ. 1342: the payment ${overtaken.id} was known after the text was composed`
  }
  return isSettled(departure) && asksForMoney(sent.text)
    ? 'C. civ. 1342: what was paid settles the dossier'
    : null
}

/** True only where no reckoning of interest leaves anything: a doubt is no settlement. */
function isSettled({ sent, before }: Departure): boolean {
  const said = paymentsOf(before, sent.dossier).some(({ settles }) => settles === true)
  const owed = owedOn(before, sent.dossier, dayOf(sent.at))
  return said || (owed !== null && owed.paidCents > 0 && owed.mostWithContestedCents === 0)
}

const COST =
  /\b(frais (de |d'|du |des )?(recouvrement|relance|rappel|dossier|gestion|retard|procedure|impaye|rejet|envoi|courrier|recommande|poursuites?|huissier|justice|penalite)|honoraires|commissions?|debours|droit proportionnel|clause penale)/
const TO_THE_DEBTOR =
  /\bfrais\b[^.;]{0,60}\b(a votre charge|vous (seront|sont|etant) (factures|reclames|imputes|comptes|demandes)|s'ajout(ent|eront)|seront ajoutes|en sus|a vos frais)\b|\ba vos frais\b/
const INDEMNITY = /\bindemnites?\b|\bd\. ?441-5\b/
const INTEREST = /(?<!sans )\b(interets?|penalites? de retard)\b/
const NOT_ASKED =
  /\b(aucun(s|e|es)?|ne (vous )?(sera|seront|sont|est|peut|peuvent|reclam\w+|demand\w+|factur\w+)|sans frais|restent a la charge du creancier|ni frais)\b/

/**
 * Rule 5 (CPCE L111-8; C. consom. L121-6 and L132-11): no recovery cost is asked, every sum of a
 * text is one that the facts explain, and none asked is above what may be owed.
 *
 * A sum asked above what is owed because a contested part is in it is left to rule 7, an
 * indemnity to rule 6, all that follows a settlement to rule 1.
 */
export function asksWhatIsOwed(departure: Departure): string | null {
  const { sent, before } = departure
  const known = knownAt(before, sent.composedAt)
  const owed = owedOfAll(departure, known)
  if (owed.length === 0) {
    return 'CPCE L111-8: no claim of this dossier explains a demand'
  }
  const cost = costOf(sent.text)
  if (cost !== null) {
    return `CPCE L111-8: « ${cost} » asks the debtor for a cost of recovery`
  }
  if (isSettled(departure)) {
    return null
  }
  const explained = explainedOf(known, owed, dayOf(sent.at))
  const most = owed.reduce((sum, one) => sum + one.mostWithContestedCents, 0)
  const sums = sumsOf(sent.text).filter(({ label }) => !isOfIndemnity(label))
  const foreign = sums.find((sum) => !explained(sum))
  if (foreign !== undefined) {
    return `CPCE L111-8: no fact explains ${euros(foreign.cents)} (« ${foreign.label.trim()} »)`
  }
  const above = sums.find((sum) => isAsked(sum) && sum.cents > Math.min(most, partsOf(sent.text)))
  return above === undefined
    ? null
    : `C. civ. 1353: ${euros(above.cents)} is asked, more than is owed or than its parts make`
}

function costOf(text: string): string | null {
  const priced = sumsOf(text).find(
    ({ cents, label, sentence }) =>
      cents > 0 && COST.test(label) && !isOfIndemnity(label) && !NOT_ASKED.test(sentence),
  )
  if (priced !== undefined) {
    return priced.label.trim()
  }
  const announced = sentencesOf(text).find(
    (sentence) =>
      TO_THE_DEBTOR.test(sentence) &&
      !NOT_ASKED.test(sentence) &&
      !/\b(juge|tribunal|decision)\b/.test(sentence),
  )
  return announced ?? null
}

/**
 * What a text itself gives as principal, interest and indemnity, put together (CPCE R124-4, 3°:
 * each element apart); without limit where it gives no principal.
 */
function partsOf(text: string): number {
  const sums = sumsOf(text)
  const of = (part: RegExp) =>
    sums.filter(({ label }) => part.test(label)).map(({ cents }) => cents)
  const principals = of(/\bprincip(al|aux)\b/)
  return principals.length === 0
    ? Infinity
    : total(principals) + total(of(INTEREST)) + total(of(INDEMNITY))
}

/** What is owed on each dossier that the text is about. */
function owedOfAll(departure: Departure, known: readonly Happening[]): readonly Owed[] {
  const day = dayOf(departure.sent.at)
  return dossiersOf(departure)
    .map((dossier) => owedOn(known, dossier, day))
    .filter((owed) => owed !== null)
}

const ASKED =
  /\b(total|solde|reste(nt|z)? (a|du|due|dus|devoir)|restant du|somme (de|due)|dev(ez|oir)|redevable|regler|reglement de|payer|verser|paiement de|montant (du|reclame|exigible)|du a ce jour|exigible)\b/
const RECALLED =
  /\b(avez (deja )?(verse|regle|paye)|recue?s?|acomptes?|versements? du|contest\w+|promis|promesse|engag\w+|convenue?|echeanc\w+|mensualites?)\b/

/** Whether a sum of a text is one that the debtor is asked to pay. */
export function isAsked({ label }: WrittenSum): boolean {
  return ASKED.test(label) && !RECALLED.test(label)
}

function isOfIndemnity(label: string): boolean {
  return INDEMNITY.test(label)
}

/**
 * Whether the facts explain a sum: a principal, a payment, a sum agreed or contested, to the cent;
 * or a remainder, which lies between what is left of the principal and that with all interest.
 */
function explainedOf(
  known: readonly Happening[],
  owed: readonly Owed[],
  day: string,
): (sum: WrittenSum) => boolean {
  const exact = new Set([0, ...owed.flatMap((one) => exactOf(known, one)), ...totalsOf(owed)])
  const ranges = [...owed.flatMap((one) => rangesOf(one, day)), ...rangesOfTotal(owed)]
  const interest = total(owed.map(({ interestCents }) => interestCents))
  return ({ cents, label }) =>
    INTEREST.test(label) && !ASKED.test(label)
      ? cents <= interest
      : exact.has(cents) ||
        ranges.some(([least, most]) => least <= cents && cents <= most) ||
        /\bau capital\b/.test(label)
}

function exactOf(known: readonly Happening[], { claim, ...owed }: Owed): readonly number[] {
  const payments = paymentsOf(known, claim.dossier)
  const disputes = openDisputes(known, claim.dossier)
  const principals = claim.items.map(({ principalCents }) => principalCents)
  return [
    ...principals,
    total(principals),
    ...payments.map(({ amountCents }) => amountCents),
    paidCents(payments),
    ...disputes.map(({ amountCents }) => amountCents ?? 0),
    ...agreedCents(known, claim.dossier),
    ...[...claim.items.keys()].map((position) => INDEMNITY_CENTS * (position + 1)),
    owed.dueCents,
    owed.contestedCents,
    owed.dueCents - owed.contestedCents,
  ]
}

function totalsOf(owed: readonly Owed[]): readonly number[] {
  const principals = owed.flatMap(({ claim }) => claim.items.map((item) => item.principalCents))
  return [
    total(principals),
    total(owed.map(({ dueCents }) => dueCents)),
    total(owed.map(({ dueCents, contestedCents }) => dueCents - contestedCents)),
    total(owed.map((one) => one.paidCents)),
  ]
}

type Range = readonly [number, number]

/** What may be left of each item, and of the dossier, with and without what is contested. */
function rangesOf(owed: Owed, day: string): readonly Range[] {
  const forty = owed.claim.audience === 'professional' ? INDEMNITY_CENTS : 0
  const ofItems = owed.claim.items.map((item): Range => {
    const most = item.principalCents + interestOf(item, day) + forty
    return [Math.max(1, item.principalCents - owed.paidCents - owed.contestedCents), most]
  })
  return [...ofItems, ...rangesOfTotal([owed])]
}

function rangesOfTotal(owed: readonly Owed[]): readonly Range[] {
  const left = total(owed.map((one) => Math.max(0, one.dueCents - one.paidCents)))
  const uncontested = total(
    owed.map((one) => Math.max(0, one.dueCents - one.contestedCents - one.paidCents)),
  )
  const accessories = total(owed.map((one) => one.interestCents + one.indemnityCents))
  return [
    [Math.max(1, left), left + accessories],
    [Math.max(1, uncontested), uncontested + accessories],
  ]
}

function total(cents: readonly number[]): number {
  return cents.reduce((sum, one) => sum + one, 0)
}

function euros(cents: number): string {
  return `${(cents / 100).toFixed(2)} €`
}

/**
 * Rule 6 (C. com. L441-10, II and D441-5): the indemnity of forty euros is owed between
 * professionals alone, and once for each invoice paid late. Whether a payment was set against it
 * already, the checker cannot see.
 */
export function asksIndemnityOnce(departure: Departure): string | null {
  const { sent, before } = departure
  const owed = owedOfAll(departure, knownAt(before, sent.composedAt))
  const asked = sumsOf(sent.text).filter(
    ({ cents, label, sentence }) =>
      cents > 0 &&
      (isOfIndemnity(label) || (cents === INDEMNITY_CENTS && isOfIndemnity(sentence))) &&
      !NOT_ASKED.test(sentence),
  )
  const most = total(owed.map(({ indemnityCents }) => indemnityCents))
  const wrong = asked.find(({ cents }) => cents > most || cents % INDEMNITY_CENTS !== 0)
  if (wrong !== undefined) {
    return `C. com. D441-5: an indemnity of ${euros(wrong.cents)} where ${euros(most)} may be owed`
  }
  const each = sentencesOf(sent.text).find(
    (sentence) =>
      isOfIndemnity(sentence) &&
      /\b(par|pour chaque) (relance|lettre|courrier|rappel)\b/.test(sentence),
  )
  return each === undefined
    ? null
    : 'C. com. D441-5: the indemnity is owed once for each invoice, not for each reminder'
}

/**
 * Rule 7, second half: nothing asks for a part that is contested while its dispute is open. It is
 * read in the sums asked: the checker does not see whether a line above the total asks for it.
 */
export function leavesOutWhatIsContested(departure: Departure): string | null {
  const { sent, before } = departure
  const known = new Set(knownAt(before, sent.composedAt))
  const seen = before.filter(
    (one) => known.has(one) || one.kind === 'dispute' || one.kind === 'dispute-ended',
  )
  const owed = owedOfAll(departure, seen)
  const most = total(owed.map(({ mostCents }) => mostCents))
  const withContested = total(owed.map((one) => one.mostWithContestedCents))
  const asked = sumsOf(sent.text).find(
    (sum) =>
      isAsked(sum) && !isOfIndemnity(sum.label) && sum.cents > most && sum.cents <= withContested,
  )
  return asked === undefined
    ? null
    : `C. consom. L121-6, policy: ${euros(asked.cents)} is asked, contested parts with it`
}
