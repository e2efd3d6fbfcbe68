import type { SameKeys } from '#words/use-words.ts'
import type { inspectionFr } from '#features/settings/inspection/inspection.fr.ts'

/** English words of inspection files. */
export const inspectionEn: SameKeys<typeof inspectionFr> = {
  title: 'Inspection file',
  says: 'All that left in a period, with its proofs, for an inspector.',
  settings: 'Settings',
  ask: 'Make a file',
  from: 'From',
  to: 'To',
  dayMissing: 'A day is missing.',
  backwards: 'The period ends before it begins.',
  make: 'Make it',
  holds:
    'For each sending: the text that was judged, the page as it left, the verdict and the version of the rules, who approved it and when, the proofs of the post, the entries of the journal with the proof of their place. A summary, an index and the list of fingerprints.',
  onlyManager: 'Only the manager makes an inspection file.',
  made: 'Files made',
  none: 'No file made yet.',
  period: (from: string, to: string) => `From ${from} to ${to}`,
  by: (who: string, when: string) => `Asked for by ${who} on ${when}`,
  acts: (count: string) => `${count} sendings`,
  oneAct: '1 sending',
  size: (count: string) => `${count} KiB`,
  take: 'Download',
  takeOf: (period: string) => `Download: ${period}`,
  fingerprint: 'SHA-256 fingerprint',
  making: 'Being made',
  failed: 'Not made',
  ready: 'Ready',
  verify: 'Once unpacked: sha256sum -c empreintes.sha256',
}
