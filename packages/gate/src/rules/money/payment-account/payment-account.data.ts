import type { Phrases } from '#reading/phrases.ts'

/** Means of payment that leave no trace, or that nobody takes back: vouchers, cash sent, coins. */
export const untraceableMeans = {
  deniable: true,
  says: [
    '(?:tickets?|coupons?|cartes?|recharges?) (?:pcs|neosurf|transcash|toneo|de recharge|itunes|google play|steam)',
    '(?:transcash|neosurf|paysafecards?|toneo)',
    '(?:western union|money ?gram|ria money)',
    'mandats? (?:cash|western|urgents?)',
    '(?:bitcoins?|crypto[a-z]*|ethereum|usdt)',
    'cartes? (?:cadeaux?|prepayee?s?|nickel)',
    "(?:recharges?|tickets?|coupons?|codes?)(?: [a-z']+){0,6} (?:tabac|buraliste)",
    "(?:tabac|buraliste)(?: [a-z']+){0,4} (?:recharges?|tickets?|coupons?|codes?)",
    'recharg(?:e|ez|er)(?: [a-z]+)? cartes?',
    "(?:especes|liquide|cash|billets)(?: [a-z']+){0,5} (?:collecteur|agent|collaborateur|livreur|enqueteur|recouvreur|enveloppe)",
    "(?:enveloppe|mains propres)(?: [a-z']+){0,3} (?:especes|liquide)",
  ],
  unless: [
    "si (?:quelqu'un|on|une personne)[^.;!?\\n]*",
    "(?:ne |n')(?:vous )?(?:demand|accept|reclam|pren|recev|sollicit|exig)[a-z]* (?:jamais|pas|plus|aucune?)[^.;!?\\n]*",
  ],
} as const satisfies Phrases

/** Purses held elsewhere than on the account of the dossier. */
export const otherPurses = {
  deniable: true,
  says: ['paypal', 'lydia', 'revolut', 'paylib', 'venmo', 'cash ?app', 'orange money', 'lyf pay'],
} as const satisfies Phrases
