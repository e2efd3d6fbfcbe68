export {
  findSmsProvider,
  noteSmsProviderAsked,
  removeSmsProvider,
  setSmsProvider,
  smsIsServed,
  type SmsProviderRecord,
} from '#queries/sms/sms-providers.ts'
export {
  followSms,
  hasSmsReceipt,
  insertSmsHandover,
  insertSmsReceipt,
  smsOfDossier,
  smsToAsk,
} from '#queries/sms/sms-handovers.ts'
export { findSmsStop, insertSmsStop, liftSmsStops, type SmsStop } from '#queries/sms/sms-stops.ts'
export type { ActFollowed, FollowedAct } from '#queries/providers/followed-acts.ts'
