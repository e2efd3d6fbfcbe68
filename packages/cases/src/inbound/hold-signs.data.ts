import type { HoldKind, HoldStage } from '#holds/hold.ts'

/**
 * Which words of a sign tell the stage or the situation, the gravest first, on text without accents nor
 * capitals. What none tells is left for a person to say.
 */
export const holdSigns: Readonly<
  Record<HoldKind, readonly { readonly stage: HoldStage; readonly words: RegExp }[]>
> = {
  insolvency: [
    { stage: 'liquidation', words: /liquidat/ },
    { stage: 'reorganisation', words: /redressement/ },
    { stage: 'safeguard', words: /sauvegarde/ },
  ],
  'over-indebtedness': [
    { stage: 'measures', words: /plan conventionnel|retablissement personnel/ },
    { stage: 'filed', words: /dossier/ },
  ],
  vulnerability: [
    { stage: 'deceased', words: /deces|decede/ },
    { stage: 'protected-adult', words: /tutelle|curatelle|sauvegarde de justice/ },
    { stage: 'hospitalised', words: /hospitalis/ },
    { stage: 'other', words: /./ },
  ],
}
