import type { firstRunFr } from '#features/first-run/first-run.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the first run. */
export const firstRunEn: SameKeys<typeof firstRunFr> = {
  title: 'From the claim to the receipt',
  says: 'Nobody works here yet. Say what you are: the law depends on it, and so does what the product allows.',
  organisation: 'Your organisation',
  kind: 'What you are',
  creditor: 'A creditor, for itself',
  creditorSays: 'You claim your own invoices, in your own name. You never cash for others.',
  agency: 'A recovery agency',
  agencySays:
    'You act for others: written convention, insurance and a declared separate account before any act (CPCE R124-2, R124-3).',
  judicialOfficer: 'The office of a commissaire de justice',
  judicialOfficerSays:
    'You act under the rules of your profession (CPCE R124-1), and serve acts yourself.',
  noKind: 'What you are is missing: your powers depend on it.',
  name: 'Name',
  noName: 'The name is missing: it stands on every letter.',
  siren: 'SIREN number',
  sirenHelp: 'Nine digits, read on the company register extract.',
  phone: 'Telephone',
  email: 'E-mail of the organisation',
  manager: 'The first manager',
  managerHelp: 'This person has every power here, and will invite the others.',
  managerName: 'First and last name',
  noManagerName: 'The manager’s name is missing.',
  managerEmail: 'E-mail, used to enter',
  password: 'Passphrase',
  passwordHelp: 'At least twelve characters. A short sentence will do; none is given in advance.',
  passwordShort: (now) => `At least twelve characters; there are ${now}.`,
  create: 'Create the organisation and enter',
  demoTitle: 'Explore with fictional data',
  demoSays:
    'Cabinet Brévault, its creditors, its debtors and their messages: all invented, nothing leaves. You can remove everything at once.',
  demo: 'Explore with fictional data',
  demoBusy: 'The fictional data are being prepared: a few seconds.',
  demoReady:
    'The access was drawn by lot and will not be shown again once you entered. Keep it now.',
  demoEmail: 'E-mail',
  demoPassword: 'Passphrase',
  copy: 'Copy',
  copied: 'Copied',
  enterDemo: 'Enter the demonstration',
  enterOtherwise: 'Enter with another account',
  refused: 'This access does not open. It stays on the screen: try from the entrance page.',
  publicTools: 'The tools of the law, without an account',
}
