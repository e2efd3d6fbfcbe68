import type { groundsFr } from '#features/grounds/words/grounds.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of « Du message à l’euro ». */
export const groundsEn: SameKeys<typeof groundsFr> = {
  dossiers: 'Cases',
  title: 'From the message to the euro',
  says: (debtor, day) =>
    `What each euro claimed from ${debtor} rests on, and what says the contrary, on ${day}.`,

  balance: 'Claimed',
  balanceSays: 'the sum of the lines, the same as on the page of the case',
  bare: 'Resting on nothing',
  bareSays: 'euros that lack a fact they need',
  contested: 'Contested',
  contestedSays: 'euros touched by a dispute or a claimed payment',
  atLeast: 'at least',
  contestedLeastSays:
    'several sums are stated, perhaps about the same euros: the largest is counted',
  carriedIs:
    'Carried does not mean proved: what each exhibit is worth before a court is written under it.',
  unshown: (count) =>
    `${count} other commitments found are neither shown nor counted here: read them on their exhibit.`,
  uncounted: (what) => `Left out: ${what}.`,

  ledger: 'The euros, line by line',
  carried: 'carried',
  partly: 'carried in part',
  nothing: 'rests on nothing',
  contestedLine: (amount) => `${amount} contested`,
  contestedLineLeast: (amount) => `at least ${amount} contested`,
  total: 'Total claimed',
  left: (amount) => `${amount} of it is left once payments and credit notes are counted.`,
  settled: 'Nothing of it is left: payments and credit notes have covered it.',
  noEuro: 'Nothing is claimed to date. A claim that is filed will appear here, line by line.',

  for: 'What carries it',
  against: 'What says the contrary',
  nothingAgainst: 'Nothing known touches this line.',
  elsewhere: 'Said elsewhere, without touching this line',
  others: (count) => `Show the ${count} others`,
  required: 'needed',
  strengthens: 'strengthens',
  carries: (amount) => `${amount} carried`,
  carriesNothing: 'nothing carries it',
  bareOf: (amount) => `${amount} on nothing`,
  toCarry: 'What would carry it',
  exhibit: (number) => `exhibit ${number}`,
  countsNot: 'does not count',
  notWeighed: 'to be described before it is weighed',
  worth: (name, role) => `${name}: ${role}`,

  standingOpen: 'no answer in the case',
  answered: 'answered',
  toReview: 'to be read',
  toSay: 'to be said',
  setAside: 'set aside',
  touches: (amount) => `touches ${amount}`,
  touchesNone: 'touches no euro',
  unknownDay: 'day unknown',
  answer: 'The lawful answer',

  confirmedDebtor: 'a person said: the debtor',
  confirmedOther: 'a person said: somebody else',
  twoGrades: (format, link) => `${format} by the file, ${link} by the link to a party`,
  unconfirmed: 'author not confirmed',
  dateWritten: 'Date as the file writes it:',
  noDate: 'no date',
  cut: 'The message goes on: open it to read it whole.',
  seeMessage: 'See it in the conversation',
  command: 'The command that finds it in the original',
  commandSays: (exhibit, path) =>
    `To be run beside the original file, exhibit ${exhibit}; in a bundle sealed today, that file is ${path}.`,
  commandInBundle: (path) =>
    `The archive is cut, or a file in it: the command that finds this message is in LISEZ-MOI.txt of the sealed bundle, for “${path}”.`,
  mustGive: 'It must print',
  copy: 'Copy the command',
  download: 'Download the original',
  copied: 'Command copied.',
  notCopied: 'The browser did not allow copying: select the command.',

  idle: 'Exhibits that carry no euro',

  walk: 'browse',
  across: 'other side',
  back: 'case',
}
