export {
  callsOfDossier,
  insertPhoneCall,
  phoneStandings,
  type PhoneCallRecord,
  type PhoneStanding,
} from '#queries/calls/phone-calls.ts'
