import type { signatureProviderFr } from '#features/settings/signature/signature-provider.fr.ts'

/** English words of the page of the provider of signatures. */
export const signatureProviderEn: typeof signatureProviderFr = {
  settings: 'Settings',
  title: 'Signatures',
  says: 'The provider at which your debtors sign a payment plan, when it is not on our page.',
  provider: 'The provider (Yousign)',
  what: 'What happens',
  environment: 'Environment',
  production: 'Production: the debtor receives and signs',
  sandbox: 'Sandbox: what is signed there is worth nothing',
  code: 'The code of the provider',
  byMail: 'By e-mail',
  bySms: 'By SMS: the case needs a telephone',
  key: 'API key',
  keysKept: 'A key is kept; leave this field empty to keep it.',
  keysNone: 'No key is kept.',
  keyMissing: 'Give the API key.',
  save: 'Save the provider',
  saved: 'Provider saved.',
  remove: 'Have nothing signed by it any more',
  removed: 'Nothing is signed at this provider any more; its key is forgotten.',
  onlyManager: 'The manager sets the provider.',
  simulatedMark: 'Simulated: no real provider is reached for fictional data.',
  never: 'Never asked.',
  checked: (day, hour) => `Asked on ${day}, at ${hour}.`,
  failed: (answer) => `Last answer to look at: ${answer}`,
  worth: 'What it is worth',
  worthSays:
    'A simple electronic signature: admitted, its reliability is to be proven by whoever relies on it. It is presumed for a qualified signature alone (C. civ. 1367; décret 2017-1416, art. 1).',
  doubt: 'A doubtful request',
  doubtSays:
    'It is looked for with the provider. Where it shows none, a person decides: nothing is asked twice.',
  proofs: 'Proofs',
  proofsSays: 'The document signed and the file of proof are copied as exhibits, byte for byte.',
  late: 'A late signature',
  lateSays:
    'After a withdrawal, a payment or a dispute, it is kept, told among the replies, and signs nothing.',
  secret: 'The key',
  secretSays: 'In a file that the server alone reads; neither in the database nor in the journal.',
}
