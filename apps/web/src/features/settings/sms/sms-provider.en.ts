import type { smsProviderFr } from '#features/settings/sms/sms-provider.fr.ts'

/** English words of the page of the provider of SMS. */
export const smsProviderEn: typeof smsProviderFr = {
  settings: 'Settings',
  title: 'SMS',
  says: 'The provider that your SMS leave by, and that replies come back by.',
  provider: 'The provider (OVHcloud)',
  what: 'What happens',
  account: 'Name of the SMS service',
  accountHelp: 'As OVHcloud writes it, for instance sms-ab12345-1.',
  accountMissing: 'Give the name of the service.',
  applicationKey: 'Application key',
  applicationSecret: 'Application secret',
  consumerKey: 'Consumer key',
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
  without: 'Without a provider',
  withoutSays: 'An approved SMS stays in the local outbox: nothing leaves, and this is said.',
  replies: 'Replies',
  repliesSays:
    'Asked of the provider each minute: no address of this server is open. They come among the replies.',
  doubt: 'A doubtful SMS',
  doubtSays:
    'It is looked for with the provider. Where it shows none, a person decides: nothing is sent twice.',
  receipts: 'Receipts',
  receiptsSays:
    'Copied as exhibits, byte for byte. They prove that a telephone took it, not that somebody read it.',
  secret: 'The keys',
  secretSays: 'In a file that the server alone reads; neither in the database nor in the journal.',
}
