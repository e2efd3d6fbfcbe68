export {
  findSignatureProvider,
  noteSignatureProviderAsked,
  removeSignatureProvider,
  setSignatureProvider,
} from '#queries/signatures/signature-providers.ts'
export {
  askOfSignatureNow,
  followSignature,
  hasProviderSignature,
  insertProviderSignature,
  insertSignatureRequest,
  offersAtProvider,
  signaturesToAsk,
  type OfferAtProvider,
} from '#queries/signatures/signature-requests.ts'
