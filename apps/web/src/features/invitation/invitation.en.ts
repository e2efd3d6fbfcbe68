import type { invitationFr } from '#features/invitation/invitation.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of an invitation, for the person invited. */
export const invitationEn: SameKeys<typeof invitationFr> = {
  title: (organisation) => `Join ${organisation}`,
  closedTitle: 'This invitation no longer serves',
  incomplete:
    'This link is incomplete: a message may have cut it. Copy it whole, to the last character.',
  unread: 'The server did not answer. The invitation still stands: try again.',
  retry: 'Read again',
  invitedBy: (who, role) => `${who} invites you, as ${role}.`,
  invited: (role) => `An invitation, as ${role}.`,
  until: (day, hour) => `This link serves once, until ${day} at ${hour}.`,
  you: 'You will enter as',
  passphrase: 'Your passphrase',
  passphraseHelp: 'At least twelve characters: a short sentence will do. Nobody else knows it.',
  short: (now) => `At least twelve characters; there are ${now}.`,
  join: 'Join and enter',
  haveAccount: 'I already have an account here',
  noAccount: 'I have no account here',
  ownAccount: 'Enter with your account, then join the organisation.',
  signedIn: 'Your account is known. It remains to join the organisation.',
  joinNow: 'Join',
  other: (email) =>
    `You are here as ${email}, and this invitation is addressed to another address. Leave, then open the link again.`,
  leave: 'Leave this account',
  mayDo: 'What this role permits',
}
