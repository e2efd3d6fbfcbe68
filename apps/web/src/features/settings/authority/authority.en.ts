import type { authorityFr } from '#features/settings/authority/authority.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the page of the time-stamp authority. */
export const authorityEn: SameKeys<typeof authorityFr> = {
  settings: 'Settings',
  title: 'Time-stamps',
  says: 'The authority that dates your exhibits when they arrive and your sealed bundles.',
  authority: 'Time-stamp authority',
  which: 'Who dates what you seal?',
  house: 'The authority of this installation',
  houseLocal:
    'Local and not qualified: it is worth what the clock of this server is worth. Enough to try.',
  houseRemote: (url) => `The one that the operator set: ${url}`,
  own: 'Another authority',
  ownSays: 'By its address (RFC 3161), as its provider gives it.',
  url: 'Address',
  urlHelp: 'It begins with https:// or http://. Every member can read it.',
  noUrl:
    'The address of the authority is missing. Write for example https://timestamp.example/tsa.',
  roots: 'Root certificates (PEM)',
  rootsHelp:
    'Taken from the authority or the trusted list. A token that does not lead up to them is then refused.',
  save: 'Record the authority',
  saved: (hour) => `Recorded at ${hour}.`,
  lastSet: (who, day) => `Set by ${who} on ${day}.`,
  onlyManager: 'The manager sets the time-stamp authority.',
  try: 'Try it',
  trying: 'Being tried: twenty seconds at most.',
  holds: 'The token holds',
  fails: 'No valid token',
  name: 'Authority',
  at: 'Hour of the token',
  until: 'Certificates valid until',
  policy: 'Policy',
  rootsGiven: 'Roots given',
  leads: 'The token leads up to them.',
  unsure: 'The server did not answer.',
  safe: 'A trial keeps nothing: start again.',
  what: 'What to know',
  leaves: 'What leaves',
  leavesSays: 'A SHA-256 fingerprint and a number of chance. Never an exhibit, a name, an amount.',
  qualified: 'Qualified',
  qualifiedSays:
    'A time-stamp is qualified only if the service stands as such on the trusted list of the European Union. The product does not read that list and never says so.',
  before: 'What is dated already',
  beforeSays: 'Stays as it is. A sealed bundle is renewed from its page, by the new authority.',
  network: 'Network',
  networkSays:
    'On a published server, an address of this machine or of its network is refused: only the operator may give one.',
}
