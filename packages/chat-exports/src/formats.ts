import type { ExportFormatReader } from '#export-format.ts'
import { imazing } from '#imazing/format.ts'
import { eml, mbox } from '#email/format.ts'
import { smsBackupRestore } from '#sms-backup-restore/format.ts'
import { smsIe } from '#sms-ie/format.ts'
import { vmg } from '#vmg/format.ts'
import { whatsApp } from '#whatsapp/format.ts'

/** Every format, in the order they are asked: the first that recognises a file reads it. */
export const EXPORT_FORMATS: readonly ExportFormatReader[] = [
  smsBackupRestore,
  smsIe,
  whatsApp,
  imazing,
  vmg,
  mbox,
  eml,
]
