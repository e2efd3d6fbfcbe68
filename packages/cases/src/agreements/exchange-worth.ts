import { said, type Said } from '@quittance/kernel'

/**
 * What an exchange is worth as proof, from the least: it shows good faith, it is a dated trace, it
 * binds who signed it, it is enough to prove the debt.
 */
export type ExchangeGrade = 'good-faith' | 'dated-proof' | 'binding' | 'full-proof'

/** The worth of an exchange, and why. */
export type ExchangeWorth = { readonly grade: ExchangeGrade; readonly because: Said }

/** An exchange, as the journal tells it. */
export type Told = {
  readonly verb: string
  /** How it came or left, where that matters. */
  readonly channel?: string | undefined
  /** Of a letter: what it is, `dossier/<id>/formal-notice`. */
  readonly step?: string | undefined
  /** Of a note: a call. Of an answer to an offer: that it contests. Of a title: which. */
  readonly kind?: string | undefined
  /** Of a signature: by a code, or by hand. */
  readonly level?: string | undefined
  /** Of an acknowledgment that came back. */
  readonly force?: string | undefined
  /** What a person decided of a message. */
  readonly decision?: string | undefined
}

/**
 * What an exchange with the debtor is worth (valeur de l’échange); null for what is no exchange.
 *
 * It grades the trace, never the debt: a dated trace of a refusal proves the refusal.
 *
 * @see C. civ. 1362, 1363, 1366, 1367, 1371, 1374, 1376
 */
export function exchangeWorth(told: Told): ExchangeWorth | null {
  switch (told.verb) {
    case 'note-written':
      return told.kind === 'call' ? worth('good-faith', OWN_NOTE) : null
    case 'promise-noted':
      return isWritten(told.channel) ? worth('dated-proof', WRITTEN) : worth('good-faith', OWN_NOTE)
    case 'act-left':
      if (!isToDebtor(told.step)) return null
      return sentWorth(told.channel)
    case 'finding-decided':
      return told.decision === 'set-aside' ? null : worth('dated-proof', WRITTEN)
    case 'plan-answered':
      return worth('dated-proof', ANSWERED)
    case 'plan-signed':
      return worth('binding', signed(told.level))
    case 'acknowledgment-checked':
      return deedWorth(told.force)
    case 'title-obtained':
      return titleWorth(told.kind)
    case 'constat-drawn-up':
      return worth('dated-proof', RECORDED)
    case 'draft-review-sent':
      return worth('good-faith', GIVEN_TO_READ)
    case 'draft-review-returned':
      return worth('good-faith', READ)
    default:
      return null
  }
}

function worth(grade: ExchangeGrade, because: Said): ExchangeWorth {
  return { grade, because }
}

function signed(level: string | undefined): Said {
  if (level === 'handwritten') return BY_HAND
  return level === 'simple-at-provider' ? AT_PROVIDER : BY_CODE
}

function sentWorth(channel: string | undefined): ExchangeWorth {
  if (channel === 'registered-letter') return worth('dated-proof', REGISTERED)
  return channel === 'electronic-registered'
    ? worth('dated-proof', ELECTRONIC)
    : worth('good-faith', SENT)
}

/** Letters of demand and agreements; a notice to the creditor, a code, a receipt are no exchange. */
function isToDebtor(step = ''): boolean {
  return /^(?:dossier|acknowledgment)\/|^plan-offer\/[^/]+\/(?!code-)/u.test(step)
}

function isWritten(channel: string | undefined): boolean {
  return channel === 'sms' || channel === 'e-mail' || channel === 'letter' || channel === 'message'
}

function deedWorth(force: string | undefined): ExchangeWorth | null {
  if (force === 'full') return worth('full-proof', FULL_DEED)
  return force === 'beginning-of-proof' ? worth('dated-proof', LACKING_DEED) : null
}

/** A title is a deed too: what it proves is that of its kind. */
function titleWorth(kind: string | undefined): ExchangeWorth | null {
  switch (kind ?? '') {
    case 'notarial-deed':
      return worth('full-proof', NOTARIAL)
    case 'homologation':
      return worth('full-proof', HOMOLOGATED)
    case 'lawyers-deed':
      return worth('full-proof', BY_LAWYERS)
    case 'small-claims':
      return worth('binding', BY_OFFICER)
    default:
      return null
  }
}

const NOTARIAL = said(
  'Un acte authentique : il fait foi, jusqu’à inscription de faux, de ce que le notaire dit avoir accompli ou constaté (C. civ. 1371).',
  'An authentic deed: it is full proof, until challenged as forged, of what the notary says was done or found (C. civ. 1371).',
)
const HOMOLOGATED = said(
  'Un juge a conféré force exécutoire à l’accord (CPCE L111-3, 1°).',
  'A judge made the agreement enforceable (CPCE L111-3, 1°).',
)
const BY_LAWYERS = said(
  'L’acte contresigné par avocats fait foi de l’écriture et de la signature des parties (C. civ. 1374).',
  'A deed countersigned by lawyers is full proof of the writing and signature of the parties (C. civ. 1374).',
)
const BY_OFFICER = said(
  'Un commissaire de justice a constaté l’accord du débiteur et en a délivré un titre (CPCE L111-3, 5°, et L125-1).',
  'An officer recorded the agreement of the debtor and issued a title of it (CPCE L111-3, 5°, and L125-1).',
)
const OWN_NOTE = said(
  'C’est votre note : elle montre votre bonne foi, et ne prouve rien contre lui (C. civ. 1363).',
  'It is your own note: it shows your good faith, and proves nothing against them (C. civ. 1363).',
)
const WRITTEN = said(
  'Un écrit qui vient de lui : un commencement de preuve, à compléter (C. civ. 1362).',
  'A writing that comes from them: a beginning of proof, to be completed (C. civ. 1362).',
)
const SENT = said(
  'L’envoi est daté ici, sans preuve qu’il l’a reçu.',
  'The sending is dated here, with no proof that they received it.',
)
const REGISTERED = said(
  'Le recommandé date l’envoi : gardez la preuve de dépôt et l’avis de réception.',
  'Registered post dates the sending: keep the proof of posting and of delivery.',
)
const ELECTRONIC = said(
  'Le recommandé électronique date l’envoi : ses preuves sont copiées ici, son prestataire peut les détruire après un an (CPCE (postes) R53-2 et R53-3).',
  'The electronic registered letter dates the sending: its proofs are copied here, its provider may destroy them after a year (CPCE (postes) R53-2 and R53-3).',
)
const ANSWERED = said(
  'Sa réponse, donnée après un code reçu à son adresse, heure et texte gardés.',
  'Their answer, given after a code received at their address, its hour and text kept.',
)
const BY_CODE = said(
  'Il s’est engagé par une signature électronique simple : à qui s’en prévaut d’en prouver la fiabilité (C. civ. 1366 et 1367).',
  'They committed themselves by a simple electronic signature: whoever relies on it proves its reliability (C. civ. 1366 and 1367).',
)
const AT_PROVIDER = said(
  'Il s’est engagé par une signature électronique simple, chez un prestataire : à qui s’en prévaut d’en prouver la fiabilité, présumée pour la seule signature qualifiée (C. civ. 1366 et 1367, décret 2017-1416, art. 1).',
  'They committed themselves by a simple electronic signature, at a provider: whoever relies on it proves its reliability, presumed for a qualified signature alone (C. civ. 1366 and 1367, décret 2017-1416, art. 1).',
)
const BY_HAND = said(
  'Il s’est engagé par un écrit signé de sa main.',
  'They committed themselves by a writing signed by hand.',
)
const FULL_DEED = said(
  'La reconnaissance porte la somme en lettres et en chiffres, et sa signature (C. civ. 1376).',
  'The acknowledgment bears the sum in words and in figures, and their signature (C. civ. 1376).',
)
const LACKING_DEED = said(
  'Il manque à la reconnaissance une mention : elle reste un commencement de preuve (C. civ. 1376).',
  'The acknowledgment lacks a mention: it stays a beginning of proof (C. civ. 1376).',
)
const RECORDED = said(
  'Un commissaire de justice a relevé les messages à cette date.',
  'An officer recorded the messages on that date.',
)
const GIVEN_TO_READ = said(
  'C’est votre note : elle montre votre soin, et ne prouve rien contre le débiteur (C. civ. 1363).',
  'It is your own note: it shows your care, and proves nothing against the debtor (C. civ. 1363).',
)
const READ = said(
  'Un professionnel que vous avez choisi a lu ce projet : cela montre votre soin. Son avis ne lie ni le débiteur, ni un juge.',
  'A professional whom you chose read this draft: it shows your care. What they say binds neither the debtor nor a judge.',
)
