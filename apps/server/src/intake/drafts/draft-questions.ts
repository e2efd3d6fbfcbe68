import type { DraftForm, DraftView } from '@quittance/contract'
import { said, type Said } from '@quittance/kernel'
import type { DraftReading } from '#intake/drafts/draft-reading.ts'

type Question = DraftView['questions'][number]

type Words = { readonly said: Said; readonly states: Said }

/** What is asked for each code, and what the person states by ticking. */
const words: Readonly<Record<string, Words>> = {
  currency: {
    said: said(
      'La facture n’est pas en euros. Aucun taux n’est appliqué ici : le montant réclamé en euros est à saisir.',
      'The invoice is not in euros. No rate is applied here: type the amount claimed in euros.',
    ),
    states: said(
      'Le montant saisi en euros est celui que le contrat permet de réclamer.',
      'The amount typed in euros is what the contract allows to claim.',
    ),
  },
  'amount-missing': {
    said: said(
      'La facture ne dit pas le montant dû (BT-115). Son total n’en tient pas lieu : ce qui a déjà été payé est à retrancher.',
      'The invoice does not say the amount due (BT-115). Its total does not stand for it: what was paid is to be taken off.',
    ),
    states: said(
      'Le montant saisi est ce qui reste dû.',
      'The amount typed is what is still owed.',
    ),
  },
  'due-date-missing': {
    said: said(
      'La facture ne dit pas le jour de l’échéance (BT-9). Il n’est pas calculé d’après ses conditions : lisez-les et saisissez-le.',
      'The invoice does not say its due date (BT-9). It is not computed from its terms: read them and type it.',
    ),
    states: said('Le jour saisi est celui de l’échéance.', 'The day typed is the due date.'),
  },
  'several-due-dates': {
    said: said(
      'La facture a plusieurs échéances : la première est proposée. Si chacune est à réclamer à part, ajoutez une ligne par échéance.',
      'The invoice has several due dates: the first is proposed. To claim each apart, add a row for each.',
    ),
    states: said('Les échéances saisies sont les bonnes.', 'The due dates typed are right.'),
  },
  owner: {
    said: said(
      'La facture nomme un autre bénéficiaire ou parle d’une cession : le vendeur n’est peut-être plus le titulaire de la créance.',
      'The invoice names another payee or speaks of an assignment: the seller may no longer own the claim.',
    ),
    states: said(
      'Le créancier choisi est le titulaire de la créance : il l’a confirmé.',
      'The creditor chosen owns the claim: it confirmed so.',
    ),
  },
  terms: {
    said: said(
      'La facture dit ce que coûte le retard. Le taux n’est pas lu d’office : reportez au besoin celui qu’elle fixe dans « Ce que dit le contrat ».',
      'The invoice says what lateness costs. The rate is not read by itself: where it sets one, type it under “What the contract says”.',
    ),
    states: said(
      'J’ai lu ces mentions, et le taux saisi, ou son absence, y répond.',
      'I read these notes, and the rate typed, or its absence, answers them.',
    ),
  },
  corrective: {
    said: said(
      'Cette facture en rectifie une autre : la facture rectifiée ne doit pas être réclamée en plus.',
      'This invoice corrects another one: the corrected invoice must not be claimed too.',
    ),
    states: said(
      'La facture rectifiée n’est pas réclamée.',
      'The corrected invoice is not claimed.',
    ),
  },
  picture: {
    said: said(
      'Seules les données jointes au PDF sont lues ; l’image qu’il montre peut dire autre chose. Ouvrez-le et comparez.',
      'Only the data attached to the PDF are read; the picture it shows may say otherwise. Open it and compare.',
    ),
    states: said(
      'L’image du PDF dit la même chose que ces champs.',
      'The picture of the PDF says the same as these fields.',
    ),
  },
  'other-seller': {
    said: said(
      'Le SIREN du vendeur n’est pas celui du créancier choisi.',
      'The SIREN of the seller is not that of the creditor chosen.',
    ),
    states: said(
      'Le créancier choisi tient la créance de ce vendeur : j’en ai la preuve.',
      'The creditor chosen has the claim from this seller: I hold the proof.',
    ),
  },
  'due-date-assumed': {
    said: said(
      'Un FEC ne dit aucune échéance : elle est ici la date de la pièce plus le délai choisi, à confirmer par le créancier (à défaut d’accord, 30 jours : C. com. L441-10, I).',
      'A FEC says no due date: it is here the date of the piece plus the term chosen, to be confirmed by the creditor (without agreement, 30 days: C. com. L441-10, I).',
    ),
    states: said(
      'Le créancier a confirmé ces échéances.',
      'The creditor confirmed these due dates.',
    ),
  },
  'invoice-needed': {
    said: said(
      'Une écriture prouve la comptabilité, non la dette : les factures sont à demander au créancier (CPCE R124-3, 1°).',
      'An entry proves the accounts, not the debt: the invoices are to be asked of the creditor (CPCE R124-3, 1°).',
    ),
    states: said(
      'Les factures sont reçues ou demandées ; elles seront jointes au dossier.',
      'The invoices are received or asked for; they will be attached to the case.',
    ),
  },
  'item-doubtful': {
    said: said(
      'Ce qui reste dû est déduit des règlements non lettrés du client : faites-le vérifier par le créancier.',
      'What is still owed is deduced from payments of the customer that were not matched: have the creditor check it.',
    ),
    states: said(
      'Le créancier a vérifié ce qui reste dû.',
      'The creditor checked what is still owed.',
    ),
  },
}

/** The questions of a draft as a person sees them, the creditor chosen counted in. */
export function questionsOf(
  reading: DraftReading,
  of: {
    readonly answers: readonly string[]
    readonly creditorSiren: string | null
  },
): readonly Question[] {
  const asked = [...reading.questions, ...otherSeller(reading, of.creditorSiren)]
  return asked.flatMap(({ code, quotes }) => {
    const written = words[code]
    if (written === undefined) return []
    return [{ code, ...written, quotes, answered: of.answers.includes(code) }]
  })
}

function otherSeller({ seller }: DraftReading, creditorSiren: string | null) {
  if (seller?.siren == null || creditorSiren === null || creditorSiren === seller.siren) return []
  const text = [seller.name ?? '', seller.siren].join(' ').trim()
  return [{ code: 'other-seller', quotes: [{ subject: 'BT-30', text }] }]
}

/** The id of the creditor chosen in a form; null while none is. */
export function creditorChosen(form: DraftForm): string | null {
  return form.creditorId?.id ?? null
}
