import type { passedFr, unsettledFr } from '#features/outreach/words/passed.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English names of the rules of the gate, for the list of those that a letter passed. */
export const unsettledEn: SameKeys<typeof unsettledFr> = {
  'first-letter/channel':
    'The texts want a letter for the first step (CPCE R124-4) and do not say whether an e-mail is one. On paper, the question does not arise.',
}

export const passedEn: SameKeys<typeof passedFr> = {
  mandate: 'mandate',
  insurance: 'insurance',
  'separate-account': 'separate account',
  insolvency: 'no insolvency proceedings',
  'over-indebtedness': 'no over-indebtedness',
  'open-dispute': 'no dispute open',
  'promise-running': 'no commitment running',
  'payment-received': 'no payment received since',
  vulnerability: 'no vulnerable situation',
  'time-barred-threat': 'limitation',
  'electronic-consent': 'consent to electronic registered post',
  'first-letter/channel': 'form of the first letter',
  'first-letter/collector-and-activity': 'author of the letter',
  'first-letter/creditor': 'creditor named',
  'first-letter/basis-and-amount': 'basis and amount',
  'first-letter/order-and-means-to-pay': 'means to pay',
  'first-letter/reproduction-of-l111-8': 'text of the law',
  'first-letter-reference': 'first letter recalled',
  'formal-notice-content': 'content of the formal notice',
  'right-to-contest': 'right to dispute',
  'consumer-mediator': 'consumer mediator',
  'contest-denied': 'open to dispute',
  'template-purpose': 'template in its place',
  'claims-nothing': 'asks for nothing',
  'sums-of-the-day': 'balance of the day',
  'recovery-costs': 'recovery costs',
  'recovery-indemnity': 'fixed recovery indemnity',
  'payment-account': 'payment account',
  'enforcement-without-title': 'no threat of enforcement',
  'penal-threat': 'no threat of prosecution',
  'impossible-consequence': 'no impossible consequence',
  'court-look': 'no look of a court document',
  'regulated-title': 'title of the author',
  'amicable-not-forced': 'amicable, not forced',
  'third-party': 'confidentiality',
  shaming: 'no public shaming',
  'respectful-words': 'respect for the person',
  'violence-threat': 'no threat',
  harassment: 'no harassment',
  'sensitive-words': 'no sensitive words',
  'announced-acts': 'no unknown act announced',
  'contact-hours': 'hour of contact',
  'contact-frequency': 'frequency of contacts',
}
