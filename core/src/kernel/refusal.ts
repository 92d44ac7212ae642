/**
 * Every expected "no" of the product, as a closed union: one code, one HTTP status (the map is in `REFUSAL_STATUS`).
 * Anything else that goes wrong is a defect.
 */
export const REFUSAL_STATUS = {
  malformed_json: 400,
  wrong_state: 400,
  not_signed_in: 401,
  role_too_low: 403,
  cross_site: 403,
  not_found: 404,
  moved_on: 409,
  already_exists: 409,
  too_large: 413,
  unsupported_encoding: 415,
  invalid: 422,
  invalid_tree: 422,
  too_many_requests: 429,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof REFUSAL_STATUS;

/** What a refusal carries beside its sentence: the `faults` of a tree, the `errors` of a request, the `conflicts` of a merge. */
export type RefusalExtra = Readonly<Record<string, unknown>>;

/** An expected no: what happened and what to do, in one sentence a person can read. Thrown, and answered as problem+json. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly extra: RefusalExtra;

  constructor(code: RefusalCode, detail: string, extra: RefusalExtra = {}) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.extra = extra;
  }
}
