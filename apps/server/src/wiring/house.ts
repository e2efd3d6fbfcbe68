import type { Database } from '@quittance/database'
import type { Chance } from '#ports/chance.ts'
import type { Clock } from '#ports/clock.ts'
import type { FileStore } from '#ports/file-store.ts'
import type { HouseSecret } from '#ports/house-secret.ts'
import type { Jobs } from '#ports/jobs.ts'
import type { JournalKey } from '#ports/journal-key.ts'
import type { KeyResolver } from '#ports/key-resolver.ts'
import type { Log } from '#ports/log.ts'
import type { MailPort } from '#ports/mail.ts'
import type { MailboxPort } from '#ports/mailboxes/mailboxes.ts'
import type {
  RegisteredMailAccount,
  RegisteredMailPort,
} from '#ports/registered-mail/registered-mail.ts'
import type { SignatureAccount, SignaturePort } from '#ports/signatures/signatures.ts'
import type { SmsAccount, SmsPort } from '#ports/sms/sms.ts'
import type { OrganisationSecrets } from '#ports/secrets/organisation-secrets.ts'
import type { TimeStamps } from '#ports/time-stamps.ts'
import type { ReadingThread } from '#evidence/reading/thread/reading-thread.ts'
import type { OwnAddresses } from '#wiring/own-addresses.ts'
import type { SignIn } from '#wiring/sign-in.ts'

/** What every verb may reach: wired once, when the server starts. */
export type House = {
  readonly database: Database
  readonly clock: Clock
  readonly chance: Chance
  readonly files: FileStore
  readonly jobs: Jobs
  readonly mail: MailPort
  readonly mailboxes: MailboxPort
  readonly mailboxSecrets: OrganisationSecrets
  /** A provider of electronic registered letters, reached with the keys of an organisation. */
  readonly registeredMail: (account: RegisteredMailAccount) => RegisteredMailPort
  readonly registeredMailSecrets: OrganisationSecrets
  /** A provider of SMS, reached with the keys of an organisation. */
  readonly sms: (account: SmsAccount) => SmsPort
  readonly smsSecrets: OrganisationSecrets
  /** A provider of electronic signatures, reached with the key of an organisation. */
  readonly signatures: (account: SignatureAccount) => SignaturePort
  readonly signatureSecrets: OrganisationSecrets
  readonly keyResolver: KeyResolver
  /** Reads exhibits while the server answers people. */
  readonly readings: ReadingThread
  /** Looks for commitments in messages, and waits for no reading. */
  readonly searches: ReadingThread
  readonly log: Log
  readonly signIn: SignIn
  readonly secret: HouseSecret
  /** Signs the heads of the sealed logs. */
  readonly journalKey: JournalKey
  /** Time-stamps what is sealed, and signs it. */
  readonly timeStamps: TimeStamps
  /** The address people use, without a final slash. */
  readonly address: string
  /** Every address that is this server's: a request to another one is refused. */
  readonly ownAddresses: OwnAddresses
}
