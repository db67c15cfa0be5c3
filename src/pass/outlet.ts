import type { Addressing } from './address-alert.ts';
import type { TellNotice } from './collect-items.ts';
import type { Deliver, PlaceChanges } from './deliver-pending.ts';

/** Where alerts go out: who is addressed, how a delivery is sent, and what happens to places that refuse. */
export interface Outlet {
  readonly addressing: Addressing;
  readonly deliver: Deliver;
  readonly placeChanges: PlaceChanges;
  readonly tellNotice: TellNotice;
  /** Posts what is due by the clock, such as digests, before what is pending is sent. */
  readonly beforeDelivery: (now: number) => Promise<void>;
  readonly close: () => Promise<void>;
}
