import type { Scope } from '../scope.ts';

/** What a courier takes along. `id` is the same at every try: what receives it can tell a repetition by it. */
export interface Parcel {
  id: string;
  payload: unknown;
}

/** Brings what left the outbox to another system; the adapters of that system implement it. */
export interface Courier {
  /** What parcels name to go by this courier. */
  readonly destination: string;
  /** Delivers, outside any transaction; throws where it could not, with a reason that may be shown. May be called twice for one parcel. */
  deliver(scope: Scope, parcel: Parcel): Promise<void>;
}
