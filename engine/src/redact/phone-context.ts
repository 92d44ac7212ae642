/** Words before a number that make it a phone number, whatever its form. */
const LEADS =
  /(?:phone|telephone|call(?:ed|ing|back)?|tel|mobile|cell|landline|fax|whatsapp|dial(?:led|ed)?|reach(?:ed|able)?|reach \w+|ring|telefon|telefonnummer|rufnummer|handy|mobil|anrufen|erreichbar|téléphone|portable|joindre|teléfono|móvil|telefoon)(?![\p{L}])\W{0,3}(?:\p{L}{1,12}\W{1,2}){0,2}\(?$/iu;

/** Whether the words before a number say that one may call it. */
export const isAmongLeads = (before: string): boolean => LEADS.test(before);

const LINK = '(?:[ -]?(?:number|code|no\\.?|nr\\.?|id|tag|key|is|was)){0,3}[ ]?[#:=]?[ ]?["\'(]?$';
/** Words that always name another kind of number. */
const OTHERS = new RegExp(
  `(?<![\\p{L}])(?:serial|seriennummer|s\\/n|sn|imei|sku|part|asset|build|version|ver|kb|event|error|fehler|stop|port|firmware|driver|order|invoice|article|model|pid|offset|sector|block|inode|hash|checksum|timestamp|epoch|license|licence|product)${LINK}`,
  'iu',
);
/** Words that name another kind of number unless it is written in groups, as phone numbers are. */
const PERHAPS = new RegExp(
  `(?<![\\p{L}])(?:case|code|ticket|id|ref|reference|request|incident|inc|customer|account|job|task|process)${LINK}`,
  'iu',
);

/** Whether the words before a number say that it is something else: a serial, an error, a ticket. */
export const isNamedOtherwise = (before: string, written: string): boolean =>
  OTHERS.test(before) || (!/[ ()]/.test(written) && PERHAPS.test(before));

const UNIT =
  /^[ ]?(?:%|€|\$|£|(?:bytes?|[kmgt]i?b|b|ms|sec|seconds?|files?|items?|rows?|records?|messages?|mails?|users?|entries|packets?|errors?|events?|pages?|lines?|iops|[kmg]bps|[mg]?hz|rpm|eur|usd|gbp|inodes?|blocks?|sectors?|objects?)(?!\w))/i;

/** Whether a number without a leading zero or plus counts something: a unit or a currency stands beside it. */
export const isMeasured = (before: string, after: string, written: string): boolean =>
  !/^[+(]?0|^\+/.test(written) && (UNIT.test(after) || /[$€£][ ]?$/.test(before));
