export {
  callsOfDossier,
  insertCallScript,
  insertPhoneCall,
  phoneStandings,
  type PhoneCallRecord,
  type PhoneStanding,
} from '#queries/calls/phone-calls.ts'
export { callsMade, type InspectedCall } from '#queries/calls/inspected-calls.ts'
