import type { proofFr } from '#features/tools/proof/words/proof.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the proof tool. */
export const proofEn: SameKeys<typeof proofFr> = {
  title: 'Proof',
  says: 'Whether a writing is required, what each exhibit is worth, and how to strengthen.',
  tabs: 'Two questions of proof',
  writingTab: 'Is the claim proved?',
  acknowledgmentTab: 'What is the acknowledgment of debt worth?',

  actKind: 'What the claim rests on',
  juridicalAct: 'a juridical act',
  juridicalActSays: 'Contract, loan, promise: a will.',
  fact: 'a fact',
  factSays: 'Harm, a payment received by mistake: its proof is free (C. civ. 1358).',
  against: 'Against whom it must be proved',
  merchant: 'a merchant, for its trade',
  otherPerson: 'another person',
  actOn: 'Made on',
  actAmount: 'Value of the act',
  actAmountHelp: 'On the day it was made; never what remains due of it (C. civ. 1359).',
  claimedAmount: 'Sum claimed',
  asOf: 'As of',
  exceptions: 'Was a writing out of reach? (C. civ. 1360)',
  'material-impossibility': 'material impossibility',
  'moral-impossibility': 'moral impossibility: family, trust',
  usage: 'custom is not to make one',
  'lost-by-force-majeure': 'lost by force majeure',

  exhibits: 'The exhibits',
  noExhibit: 'No exhibit yet. A text message, a delivery note, a transfer: each has its worth.',
  addExhibit: 'Add an exhibit',
  exhibit: (number) => `Exhibit ${number}`,
  removed: (number) => `exhibit ${number}`,
  mostExhibits: (most) => `At most ${most} exhibits on this page.`,
  exhibitNotCounted: 'Not counted yet: it lacks',
  lacksKind: 'its kind',
  lacksFrom: 'whom it comes from',
  lacksSignature: 'its signature',
  lacksAuthor: 'its author',
  lacksStates: 'what it says',

  retained: 'Amount proved',
  worth: 'What each exhibit is worth',
  toStrengthen: 'To strengthen',
  nothingToAdd: 'Nothing to add.',
}
