import type { ExportFormatReader } from '#export-format.ts'
import { discord } from '#discord/format.ts'
import { imazing } from '#imazing/format.ts'
import { eml, mbox, outlookMsg } from '#email/format.ts'
import { slack } from '#slack/format.ts'
import { meta } from '#meta/format.ts'
import { signal } from '#signal/format.ts'
import { iosSmsDb } from '#ios-sms-db/format.ts'
import { smsBackupRestore } from '#sms-backup-restore/format.ts'
import { smsIe } from '#sms-ie/format.ts'
import { telegram } from '#telegram/format.ts'
import { teams } from '#teams/format.ts'
import { vmg } from '#vmg/format.ts'
import { whatsApp } from '#whatsapp/format.ts'

/** Every format, in the order they are asked: the first that recognises a file reads it. */
export const EXPORT_FORMATS: readonly ExportFormatReader[] = [
  smsBackupRestore,
  smsIe,
  meta,
  telegram,
  signal,
  whatsApp,
  imazing,
  slack,
  discord,
  teams,
  vmg,
  iosSmsDb,
  outlookMsg,
  mbox,
  eml,
]
