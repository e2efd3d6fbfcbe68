export {
  findSmsProvider,
  noteSmsProviderAsked,
  removeSmsProvider,
  setSmsProvider,
  type SmsProviderRecord,
} from '#queries/sms/sms-providers.ts'
export {
  followSms,
  hasSmsReceipt,
  insertSmsHandover,
  insertSmsReceipt,
  smsOfDossier,
  smsToAsk,
  type SmsFollowed,
} from '#queries/sms/sms-handovers.ts'
export { findSmsStop, insertSmsStop, liftSmsStops, type SmsStop } from '#queries/sms/sms-stops.ts'
