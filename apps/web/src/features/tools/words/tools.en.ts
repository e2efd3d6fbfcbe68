import type { toolsFr } from '#features/tools/words/tools.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words that the tools share. */
export const toolsEn: SameKeys<typeof toolsFr> = {
  tools: 'Tools of the law',
  home: 'The tools',
  enter: 'Enter Quittance',
  interest: 'Interest',
  limitation: 'Limitation',
  deadline: 'Time limit',
  proof: 'Proof',
  capture: 'Exports',
  pageTitle: (tool) => `${tool} — Quittance`,

  title: 'Count right, and know why',
  says: 'Five calculations of amicable recovery under French law, and a guide. Each answer shows its rule and its article, and says whether it is established, arguable or unknown.',
  interestAsks: 'How much interest has this sum borne, line by line?',
  limitationAsks: 'Until which day may one act, and what moves that day?',
  deadlineAsks: 'On which day does this procedural time limit end?',
  proofAsks: 'Is a writing required, and is the claim proved?',
  acknowledgmentAsks: 'What is this acknowledgment of debt worth, as it is written?',
  captureAsks: 'How to take a conversation out of its application, so that it serves as evidence?',

  noAdviceTitle: 'This is not legal advice.',
  noAdvice:
    'These tools apply texts to what you write, and nothing else: they know neither your contract, nor your exhibits, nor what the other side will say. “Established” means that the text was read; “arguable”, that another reading can be defended; “unknown” is an answer, and asks for facts. A rate or a rule that nobody has confirmed says so. Before an act that binds, ask a lawyer or a commissaire de justice.',
  nothingSentTitle: 'Nothing is sent, nothing is kept.',
  nothingSent:
    'The calculation is made in your browser. The facts are in the address of this page, after “#”, which the browser sends to no server. Whoever receives that address reads these facts; the history of your browser keeps it.',

  facts: 'The facts',
  answer: 'The answer',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied: it carries the facts of this page.',
  linkNotCopied: 'The link could not be copied. The address of the page holds it.',
  print: 'Print',
  clear: 'Start again',
  cleared: 'The facts are wiped from the page and from its address.',
  example: 'See an example',
  moreFacts: 'Other facts',

  brokenAddress: 'A part of the address could not be taken.',
  brokenAddressNext:
    'The rest is in place. Compare it with what you expected before you rely on it.',
  cut: 'the address is too long: its end is left aside',
  unknownFact: (fact) => `“${fact}” is no fact of this tool`,
  unreadableFact: (fact) => `“${fact}” cannot be read`,
  factTwice: (fact) => `“${fact}” is said twice: the first is kept`,
  factRefused: (fact, value) => `“${fact}” does not take the value “${value}”`,
  moreFaults: (count) => `and ${count} more`,
  understood: 'Hide',
  notCounted: 'This value is not counted: it is outside what the question takes.',

  missingOne: 'One fact is missing to answer',
  missingSeveral: (count) => `${count} facts are missing to answer`,
  missingFact: (fact) => `A fact is missing: ${fact}`,
  notApplicable: 'This rule does not apply here',

  reasons: 'Reasons',
  remove: (what) => `Remove ${what}`,
}
