import { said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'

/** There is no such proof here. */
export function noProof(): Refused {
  return new Refused(
    'not-found',
    said('Cette preuve n’existe pas ici.', 'There is no such proof here.'),
  )
}

/** What is kept is no longer what was published: nothing is given, and it is said. */
export function changedSince(): Refused {
  return new Refused(
    'law-refuses',
    said(
      'Ce qui est gardé ne donne plus ce qui a été publié : la base a été modifiée. Rien n’est remis ; lancez « quittance check ».',
      'What is kept no longer gives what was published: the database was changed. Nothing is given; run “quittance check”.',
    ),
  )
}
