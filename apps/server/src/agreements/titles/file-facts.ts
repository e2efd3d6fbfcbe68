import type { TitlePreparing } from '@quittance/contract'
import { cents, dayText, eurosText, type Explanation } from '@quittance/kernel'
import { titleSteps, type TitleRouteAnswer } from '@quittance/law'
import type {
  JoinedDocument,
  PreparedFileFacts,
  SignedDeed,
  TitleDueDay,
  TitlePoint,
} from '@quittance/letters'
import {
  disputesOf,
  instalmentsDue,
  invoicesDue,
  partyOf,
  paymentsOf,
} from '#agreements/filing/parties-and-dues.ts'
import { keptInstalmentsOf } from '#agreements/plans/plan-terms.ts'
import { composedOfOffer } from '#agreements/signing/evidence.ts'
import { levelOf } from '#agreements/titles/file-documents.ts'
import type { TitleDeed, TitleMatter } from '#agreements/titles/title-matter.ts'
import { statementOf } from '#assessment/statement.ts'
import { basisOf, debtLines } from '#outreach/letter-facts.ts'
import { senderOf } from '#outreach/letter-parties.ts'
import type { Work } from '#wiring/work.ts'

/** What a title file is written from, once its way is known to be open to it. */
export type Preparing = {
  readonly matter: TitleMatter
  readonly deed: TitleDeed
  readonly asked: TitlePreparing
  readonly way: TitleRouteAnswer
  readonly because: Explanation
  readonly number: number
  readonly documents: readonly JoinedDocument[]
}

/** The facts of the page of a title file, as on the day it is prepared. */
export function fileFacts(work: Work, of: Preparing): PreparedFileFacts {
  const { matter, deed, asked, way, because, number } = of
  const { dossier, organisation } = matter
  const statement = statementOf(dossier, work.today)
  return {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: `${dossier.reference}-T${number}`,
    way: {
      route: way.id,
      standing: way.standing === 'possible' ? 'possible' : 'unknown',
      because: pointsOf(because, titleSteps.because),
      missing: pointsOf(because, titleSteps.missing),
      changes: pointsOf(because, titleSteps.changes),
    },
    creditor: partyOf(matter, 'creditor', asked.creditor),
    debtor: partyOf(matter, 'debtor', asked.debtor),
    deed: signedDeed(matter, deed),
    agreed: deed.kind === 'plan' ? agreedWords(asked) : [],
    basis: basisOf(dossier),
    lines: debtLines({ dossier, statement }),
    payments: paymentsOf(matter, work),
    dueDays: dueDaysOf(matter, deed),
    against: againstOf(matter, of),
    documents: of.documents,
  }
}

function pointsOf({ steps }: Explanation, start: string): readonly TitlePoint[] {
  return steps
    .filter(({ rule }) => rule.startsWith(start))
    .map(({ sentence, citations, certainty = 'established' }) => ({
      sentence,
      texts: citations.map(({ code, article }) => `${code} ${article}`).join(' ; '),
      certainty,
    }))
}

const HANDS: Readonly<Record<string, string>> = {
  debtor: 'le débiteur, de sa main',
  'process-that-shows-the-author': 'le débiteur, par un procédé qui le montre',
  'somebody-else': 'quelqu’un d’autre',
}
const FORMS: Readonly<Record<string, string>> = {
  'private-deed': 'acte sous signature privée',
  'notarial-deed': 'acte notarié',
  'lawyer-deed': 'acte contresigné par avocat',
}
const LEVELS: Readonly<Record<string, string>> = {
  handwritten: 'de sa main, sur papier',
  simple: 'signature électronique simple, par un code reçu à une adresse connue',
  'simple-at-provider': 'signature électronique simple, chez un prestataire',
}

function signedDeed({ dossier }: TitleMatter, deed: TitleDeed): SignedDeed {
  const exhibit = dossier.exhibits.find(({ id }) => id === deed.exhibitId)
  const kept = {
    exhibit: exhibit?.number ?? 0,
    signedOn: deed.signedOn,
  }
  if (deed.kind === 'plan') {
    const { offer } = deed
    return {
      ...kept,
      kind: 'payment-plan',
      facts: [
        { label: 'Date de l’acte', value: dayText(deed.signedOn) },
        { label: 'Signature', value: LEVELS[levelOf(deed)] ?? '' },
        { label: 'Somme de l’échéancier', value: eurosText(offer.totalCents) },
      ],
      text: composedOfOffer(offer).body.map((block) =>
        block.kind === 'payment' ? { ...block, code: null } : block,
      ),
      textSha256: offer.textSha256,
    }
  }
  const { read } = deed
  return {
    ...kept,
    kind: 'acknowledgment-of-debt',
    facts: [
      { label: 'Date de l’acte', value: dayText(read.datedOn) },
      { label: 'Forme', value: FORMS[read.kind] ?? read.kind },
      {
        label: 'Signature du débiteur',
        value: read.signedByDebtor ? 'lue sur la pièce' : 'absente',
      },
      { label: 'Somme lue en toutes lettres', value: read.wordsText ?? 'aucune' },
      {
        label: 'Somme lue en chiffres',
        value: read.figuresCents === null ? 'aucune' : eurosText(read.figuresCents),
      },
      { label: 'Somme écrite par', value: HANDS[read.mentionBy] ?? '' },
      { label: 'Terme', value: read.dueOn === null ? 'aucun' : dayText(read.dueOn) },
    ],
    text: [],
    textSha256: null,
  }
}

const REACHED: Readonly<Record<string, string>> = {
  direct: 'L’accord a été trouvé directement entre les parties.',
  conciliation: 'L’accord vient d’une conciliation.',
  mediation: 'L’accord vient d’une médiation.',
  'participatory-procedure': 'L’accord vient d’une procédure participative.',
}

/** How the two came to agree, as the person who prepares the file says it: nobody else vouches for it. */
function agreedWords(asked: TitlePreparing): readonly string[] {
  const { reachedThrough, concessions, creditorGives, debtorGives } = asked
  return [
    ...(reachedThrough === undefined
      ? []
      : [`${REACHED[reachedThrough] ?? ''} Dit par qui a préparé ce dossier.`]),
    ...(concessions === 'reciprocal' && creditorGives !== null && debtorGives !== null
      ? [
          `Concessions, telles qu’elles sont dites par qui a préparé ce dossier. Le créancier : ${creditorGives} Le débiteur : ${debtorGives}`,
        ]
      : []),
    ...(concessions === 'none' ? ['Aucune concession réciproque n’est dite.'] : []),
  ]
}

function dueDaysOf(matter: TitleMatter, deed: TitleDeed): readonly TitleDueDay[] {
  const items = invoicesDue(matter)
  if (deed.kind === 'plan') {
    return [...items, ...instalmentsDue(keptInstalmentsOf(deed.offer.instalments))]
  }
  const { dueOn, amountCents } = deed.read
  return dueOn === null
    ? items
    : [
        ...items,
        { on: dueOn, what: 'Terme de la reconnaissance', amountCents: amountCents ?? cents(0) },
      ]
}

/** Adverse facts weigh the same: disputes, what the law leaves open, what the statement leaves unsure. */
function againstOf(matter: TitleMatter, { way, deed }: Preparing): readonly string[] {
  const disputes = disputesOf(matter)
  const weak =
    deed.kind === 'acknowledgment' && deed.read.force !== 'full'
      ? ['La reconnaissance ne vaut pas preuve complète par sa forme (C. civ. 1376).']
      : []
  const plan = matter.dossier.plans.at(-1)?.stopped ?? null
  const stopped =
    plan === null ? [] : [`L’échéancier a été arrêté le ${dayText(plan.on)} : ${plan.because}`]
  const doubt =
    way.certainty === 'established'
      ? []
      : [
          'Ce que ce dossier dit de cette voie n’est pas confirmé par un texte lu : voir les certitudes ci-dessus.',
        ]
  return [...disputes, ...weak, ...stopped, ...doubt]
}
