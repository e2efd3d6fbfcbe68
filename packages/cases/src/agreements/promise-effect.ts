import { said, type Certainty, type Said } from '@quittance/kernel'

/** What a promise to pay changes for limitation, how sure that is, and what to do of it. */
export type PromiseEffect = {
  readonly effect: 'interrupts' | 'none'
  readonly certainty: Certainty
  readonly says: Said
}

const WRITTEN: ReadonlySet<string> = new Set(['sms', 'e-mail', 'letter', 'message'])

/**
 * What a promise to pay changes for limitation (C. civ. 2240), by how it was made and of what.
 *
 * A promise that admits the whole debt acknowledges it, whatever its form; what is only said proves
 * nothing once denied. The count of limitation takes in what an exhibit bears and a person kept,
 * never a note, and marks it arguable.
 */
export function promiseEffect(of: {
  readonly channel: string
  /** The nature of the claim, as the question of limitation names it. */
  readonly nature: string
}): PromiseEffect {
  if (of.nature === 'consumer-credit') {
    return {
      effect: 'none',
      certainty: 'arguable',
      says: said(
        'Crédit à la consommation : une promesse n’interrompt pas le délai de forclusion (C. conso. R312-35, à confirmer).',
        'Consumer credit: a promise does not interrupt the time limit (C. conso. R312-35, to be confirmed).',
      ),
    }
  }
  return {
    effect: 'interrupts',
    certainty: 'arguable',
    says: WRITTEN.has(of.channel)
      ? said(
          'Si ses mots reconnaissent la dette sans équivoque, la prescription est interrompue (C. civ. 2240), ce qui reste discutable : attachez le message comme pièce et retenez-le, sinon le décompte n’en tient pas compte.',
          'If the words admit the debt unequivocally, limitation is interrupted (C. civ. 2240), which stays arguable: attach the message as an exhibit and keep it, else the count leaves it out.',
        )
      : said(
          'Une promesse orale peut reconnaître la dette (C. civ. 2240), mais votre note ne la prouve pas : demandez-la par écrit. Le décompte de la prescription n’en tient pas compte.',
          'A spoken promise may acknowledge the debt (C. civ. 2240), but your note does not prove it: ask for it in writing. The count of limitation leaves it out.',
        ),
  }
}
