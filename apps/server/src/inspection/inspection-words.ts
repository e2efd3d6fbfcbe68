import { said, type Said } from '@quittance/kernel'

/** Why an inspection file was not made. */
const failures: Readonly<Record<string, Said>> = {
  interrupted: said(
    'La préparation a été interrompue. Rien n’a été gardé : recommencez.',
    'It was interrupted while being made. Nothing was kept: start again.',
  ),
  'too-large': said(
    'Les envois de cette période dépassent 3,5 Gio ou 60 000 fichiers : choisissez une période plus courte.',
    'The sendings of this period are over 3.5 GiB or 60,000 files: choose a shorter period.',
  ),
}

/** A failure in words. */
export function inspectionFailure(failure: string | null): Said | null {
  return failure === null ? null : (failures[failure] ?? null)
}
