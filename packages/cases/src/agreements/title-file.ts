import { said, type Said } from '@quittance/kernel'

/** Where a title file stands: prepared, in other hands, or ended. */
export type TitleFileState = 'prepared' | 'handed-over' | 'titled' | 'refused' | 'given-up'

/** What a person may note of a title file. */
export const titleFileSteps = ['hand-over', 'note-title', 'note-refusal', 'give-up'] as const
export type TitleFileStep = (typeof titleFileSteps)[number]

/** Where a title file stands after what was noted of it, in order. */
export function titleFileState(
  events: readonly {
    readonly kind: 'handed-over' | 'title-obtained' | 'refused' | 'given-up'
  }[],
): TitleFileState {
  const kinds = new Set(events.map(({ kind }) => kind))
  if (kinds.has('title-obtained')) return 'titled'
  if (kinds.has('refused')) return 'refused'
  if (kinds.has('given-up')) return 'given-up'
  return kinds.has('handed-over') ? 'handed-over' : 'prepared'
}

/**
 * Why a step is not possible on a title file; null where it is.
 *
 * What came of it is only noted once somebody was handed it: a title does not come of a file that
 * nobody saw. It may be handed to another office, and given up at any time before its end.
 */
export function titleFileRefusal(step: TitleFileStep, state: TitleFileState): Said | null {
  if (state === 'titled') return TITLED
  if (state === 'refused' || state === 'given-up') return ENDED
  if (state === 'prepared' && (step === 'note-title' || step === 'note-refusal')) return NOT_HANDED
  return null
}

/** What the law answered of a way, as far as preparing a file for it depends on it. */
export type PreparedWay = {
  readonly standing: 'possible' | 'not-for-this-deed' | 'unknown'
  readonly because: readonly string[]
}

/**
 * Why no file is prepared for a way; null where one may be. A rule of the house over the law: where
 * the law does not know, a person may ask who does, but nothing is put to sign to a debtor who
 * contests, whose debt is time-barred, or who is in collective proceedings.
 */
export function preparationRefusal({ standing, because }: PreparedWay): Said | null {
  if (because.includes('insolvency')) return INSOLVENT
  if (because.includes('time-barred')) return TIME_BARRED
  if (because.includes('debtor-contests')) return CONTESTED
  return standing === 'not-for-this-deed' ? NOT_FOR_THIS_DEED : null
}

const TITLED = said(
  'Un titre est obtenu : ce dossier préparé est fini.',
  'A title is obtained: this prepared file is over.',
)
const ENDED = said(
  'Ce dossier préparé est fini : préparez-en un autre.',
  'This prepared file is over: prepare another.',
)
const NOT_HANDED = said(
  'Notez d’abord à qui ce dossier préparé a été remis, et quel jour.',
  'Note first to whom this prepared file was handed, and on what day.',
)
const NOT_FOR_THIS_DEED = said(
  'Cette voie n’est pas pour cet acte : rien ne se prépare.',
  'This way is not for this deed: nothing is prepared.',
)
const INSOLVENT = said(
  'Une procédure collective ou un surendettement est noté : rien ne se fait signer au débiteur. Voyez d’abord la déclaration de la créance.',
  'Collective proceedings or over-indebtedness are noted: nothing is put to the debtor to sign. See the declaration of the claim first.',
)
const TIME_BARRED = said(
  'La créance est prescrite : un acte signé maintenant ne ferait pas revivre le délai (C. civ. 2250 et 2251).',
  'The claim is time-barred: a deed signed now would not revive the period (C. civ. 2250 and 2251).',
)
const CONTESTED = said(
  'Le débiteur conteste : répondez d’abord à sa contestation, ou transigez avec lui.',
  'The debtor disputes the claim: answer first, or settle with them.',
)
