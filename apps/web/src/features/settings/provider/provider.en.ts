import type { providerFr } from '#features/settings/provider/provider.fr.ts'

/** English words of the page of the provider of electronic registered letters. */
export const providerEn: typeof providerFr = {
  settings: 'Settings',
  title: 'Electronic registered letters',
  says: 'The provider that your electronic registered letters are given to.',
  provider: 'The provider (AR24)',
  what: 'What happens',
  environment: 'Environment',
  production: 'Production: letters leave',
  sandbox: 'Sandbox: nothing leaves',
  account: 'Number of the sender’s account (id_user)',
  accountMissing: 'Give the number of the account.',
  token: 'Access token',
  privateKey: 'Private key',
  otpSecret: 'Secret of the one-time codes',
  otpHelp: 'In base 32: AR24 gives it to identify the sender.',
  otpWrong: 'A secret in base 32 has letters from A to Z and figures from 2 to 7.',
  keysKept: 'Keys are kept; leave the three fields empty to keep them.',
  keysNone: 'No key is kept.',
  keysTogether: 'The three keys are given together.',
  save: 'Save the provider',
  saved: 'Provider saved.',
  remove: 'Send by it no more',
  removed: 'Nothing leaves by this provider any more; its keys are forgotten.',
  onlyManager: 'The manager sets the provider.',
  simulatedMark: 'Simulated: no real provider is reached for fictional data.',
  never: 'Never asked.',
  checked: (day, hour) => `Asked on ${day}, at ${hour}.`,
  failed: (answer) => `Last answer to look at: ${answer}`,
  consent: 'Consent',
  consentSays:
    'Without a consent recorded with its exhibit, nothing leaves to who is no professional (CPCE (postes) L100).',
  doubt: 'A doubtful deposit',
  doubtSays:
    'It is looked for with the provider. Where it shows none, a person decides: nothing is deposited twice.',
  proofs: 'Proofs',
  proofsSays:
    'Copied as exhibits as soon as they exist: the provider owes them for a year only (R53-2, R53-3).',
  secret: 'The keys',
  secretSays: 'In a file that the server alone reads; neither in the database nor in the journal.',
}
