import type { Phrases } from '#reading/phrases.ts'

/** Words that announce the name of a mediator of consumption, and not the mediator in general. */
export const namesOne: Phrases = {
  says: [
    'mediateur(?: de la consommation| du professionnel| competent)? ?:',
    'mediation de la consommation ?:',
  ],
}
